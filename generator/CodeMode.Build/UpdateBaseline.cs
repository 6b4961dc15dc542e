using System.Text;
using CodeMode.Baseline;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace CodeMode.Build;

/// <summary>Writes each document's baseline: what is compatible from now on is what the document says now.</summary>
public sealed class UpdateBaseline : Task
{
    /// <summary>The documents; the metadatum <c>WriteTo</c> says where the baseline stands.</summary>
    [Required]
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The files that the documents may refer to.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Documents.Length == 0) Log.LogWarning("No CodeModeApi item names a baseline; write <CodeModeApi Include=\"openapi.json\" Baseline=\"openapi.baseline.txt\" />");
        foreach (var document in Documents) Write(document.GetMetadata("FullPath"), document.GetMetadata("WriteTo"));
        return !Log.HasLoggedErrors;
    }

    private void Write(string path, string output)
    {
        try
        {
            if (new DocumentFiles(References, Log).ReadModel(path) is not { } model) return;
            var text = BaselineText.Write(model);
            var isUnchanged = File.Exists(output) && File.ReadAllText(output) == text;
            if (!isUnchanged)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(output)!);
                File.WriteAllText(output, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            Log.LogMessage(MessageImportance.High, isUnchanged ? "The baseline is up to date: {0}" : "CodeMode wrote the baseline: {0}", output);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, "CMODE2067", null, output, 0, 0, 0, 0, "The baseline cannot be written: {0}", problem.Message);
        }
    }
}
