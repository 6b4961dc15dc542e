using CodeMode.Documents;
using CodeMode.Model;
using CodeMode.OpenApi;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CodeMode.Build;

/// <summary>Reads documents with the files that the project lists for them, and no others; the generator says what is missing.</summary>
/// <param name="references">The files that documents may refer to.</param>
/// <param name="log">Where errors go: a target that runs before the compiler would else fail with no reason given.</param>
internal sealed class DocumentFiles(ITaskItem[] references, TaskLoggingHelper log)
{
    /// <summary>The model, or <see langword="null"/> when the document cannot be used; then the log says why.</summary>
    public ApiModel? ReadModel(string path)
    {
        var result = OpenApiReader.Read(ReadAll(path));
        if (result.Model is null) LogErrors(path, result.Diagnostics);
        return result.Model;
    }

    /// <summary>The tree, or <see langword="null"/> when the text cannot be read; then the log says why.</summary>
    public DocumentTree? ReadTree(string path)
    {
        var documents = ReadAll(path);
        if (documents.Error is not { } error) return documents.Build();
        var (line, column) = new LineIndex(documents.Text).GetPosition(error.Start);
        log.LogError(null, "CMODE0001", null, path, line, column, 0, 0, "{0}", error.Message);
        return null;
    }

    private DocumentSet ReadAll(string path)
    {
        var documents = new DocumentSet(path, File.ReadAllText(path));
        while (documents.TryGetWanted(out var wanted)) AddReference(documents, path, wanted);
        return documents;
    }

    private void AddReference(DocumentSet documents, string document, string wanted)
    {
        var full = ReferencePath.IsWeb(wanted) ? "" : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, wanted));
        if (references.Any(reference => reference.GetMetadata("FullPath") == full)) documents.Add(wanted, File.ReadAllText(full));
        else documents.Refuse(wanted, "the project does not list it");
    }

    private void LogErrors(string path, EquatableArray<DocumentDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error))
            log.LogError(null, diagnostic.Id, null, diagnostic.File ?? path, diagnostic.Line, diagnostic.Column, 0, 0, "{0}", diagnostic.Message);
    }
}
