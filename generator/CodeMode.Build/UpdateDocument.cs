using System.Text;
using CodeMode.Documents;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace CodeMode.Build;

/// <summary>Writes the documents that the built app produces over the committed ones.</summary>
public sealed class UpdateDocument : Task
{
    /// <summary>The documents; the metadatum <c>DocumentName</c> says which of the app's documents each is.</summary>
    [Required]
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The folder with what the app produced.</summary>
    [Required]
    public string Produced { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var (committed, produced) in new DocumentPairs(Produced, Log).Find(Documents)) Update(committed, produced);
        return !Log.HasLoggedErrors;
    }

    private void Update(string committed, string produced)
    {
        try
        {
            var before = File.ReadAllText(committed);
            if (DocumentReader.IsYaml(before))
            {
                Log.LogError(null, "CMODE3008", null, committed, 0, 0, 0, 0, "The document is YAML and the app produces JSON; convert '{0}', or commit JSON", produced);
                return;
            }

            // Line ends and the last one as the file has them: a diff shows what the app says, not where it was built.
            var text = File.ReadAllText(produced).Replace("\r\n", "\n").TrimEnd('\n') + (before.EndsWith("\n", StringComparison.Ordinal) ? "\n" : "");
            if (before.Contains("\r\n")) text = text.Replace("\n", "\r\n");
            if (text != before) File.WriteAllText(committed, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Log.LogMessage(MessageImportance.High, text == before ? "The document is up to date: {0}" : "CodeMode wrote the document: {0}", committed);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, "CMODE3008", null, committed, 0, 0, 0, 0, "The document cannot be written: {0}", problem.Message);
        }
    }
}
