using CodeMode.Verification;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace CodeMode.Build;

/// <summary>Compares the committed documents with those that the built app produces.</summary>
public sealed class VerifyDocument : Task
{
    // Whoever has more of them writes the document anew.
    private const int Limit = 50;

    /// <summary>The documents; the metadatum <c>DocumentName</c> says which of the app's documents each is.</summary>
    [Required]
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The files that the documents may refer to.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The folder with what the app produced.</summary>
    [Required]
    public string Produced { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var (committed, produced) in new DocumentPairs(Produced, Log).Find(Documents)) Compare(committed, produced);
        return !Log.HasLoggedErrors;
    }

    private void Compare(string committed, string produced)
    {
        try
        {
            if (new DocumentFiles(References, Log).ReadTree(committed) is not { } ours || new DocumentFiles([], Log).ReadTree(produced) is not { } theirs) return;
            var differences = DocumentComparison.Compare(ours, theirs);
            // Words for people under an id of their own: who does not mind them turns that one off.
            Report(committed, "CMODE2051", [.. differences.Where(static difference => !difference.IsText)]);
            Report(committed, "CMODE2052", [.. differences.Where(static difference => difference.IsText)]);
            if (differences.Count == 0) Log.LogMessage(MessageImportance.Normal, "The document is what the app produces: {0}", committed);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, "CMODE3007", null, committed, 0, 0, 0, 0, "The documents cannot be compared: {0}", problem.Message);
        }
    }

    private void Report(string committed, string id, IReadOnlyList<DocumentDifference> differences)
    {
        foreach (var difference in differences.Take(Limit))
            Warn(id, difference.File is null ? committed : Path.Combine(Path.GetDirectoryName(committed)!, difference.File), difference.Line, difference.Column, difference.Message);
        if (differences.Count > Limit)
            Warn(id, committed, 1, 1, $"… and {differences.Count - Limit} more differences; write the document anew with: dotnet build -t:CodeModeUpdateDocument");
    }

    private void Warn(string id, string file, int line, int column, string message) => Log.LogWarning(null, id, null, file, line, column, 0, 0, "{0}", message);
}
