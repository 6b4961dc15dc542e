using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CodeMode.Build;

/// <summary>Which produced file belongs to which committed document.</summary>
/// <param name="folder">Where the app's documents were written.</param>
/// <param name="log">Where errors go.</param>
internal sealed class DocumentPairs(string folder, TaskLoggingHelper log)
{
    private readonly string[] _produced = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").OrderBy(static file => file, StringComparer.Ordinal)] : [];

    /// <summary>The documents with their produced files; those without are errors in the log.</summary>
    public IEnumerable<(string Committed, string Produced)> Find(ITaskItem[] documents)
    {
        foreach (var document in documents)
        {
            var path = document.GetMetadata("FullPath");
            if (Find(document.GetMetadata("DocumentName"), path, documents.Length) is { } produced) yield return (path, produced);
            else log.LogError(null, "CMODE3007", null, path, 0, 0, 0, 0, "{0}", Explain(path));
        }
    }

    // The tool writes the document v1 as App.json, and any other as App_name.json.
    private string? Find(string name, string path, int documents)
    {
        if (name.Length > 0)
        {
            return _produced.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file).EndsWith("_" + name, StringComparison.Ordinal))
                ?? (name == "v1" ? _produced.OrderBy(static file => file.Length).FirstOrDefault() : null);
        }

        if (_produced.Length == 1 && documents == 1) return _produced[0];
        return _produced.FirstOrDefault(file => Path.GetFileName(file) == Path.GetFileName(path));
    }

    private string Explain(string path)
    {
        var file = Path.GetFileName(path);
        return _produced.Length == 0
            ? $"The app produced no document to compare '{file}' with; call builder.Services.AddOpenApi(), or leave this one out: <CodeModeApi Include=\"{file}\" Verify=\"false\" />"
            : $"The app produced {string.Join(", ", _produced.Select(static other => Path.GetFileName(other)))}, and it is not said which is '{file}'; write <CodeModeApi Include=\"{file}\" DocumentName=\"v1\" /> with the name given to AddOpenApi, or leave it out with Verify=\"false\"";
    }
}
