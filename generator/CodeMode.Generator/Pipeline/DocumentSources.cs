using CodeMode.Documents;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Pipeline;

/// <summary>A document with the files that it refers to, as the project lists them.</summary>
internal sealed class DocumentSources
{
    private readonly Dictionary<string, DocumentSource> _files = new(StringComparer.Ordinal);

    private DocumentSources(ApiItem item, SourceText text)
    {
        Documents = new DocumentSet(item.Names.Path, text.ToString());
        _files[""] = _files[Documents.Path] = new DocumentSource(item.Names.Path, text);
    }

    public DocumentSet Documents { get; }

    /// <summary>The file of a path of <see cref="ReferencePath"/>; the document itself has an empty one, too.</summary>
    public DocumentSource this[string path] => _files[path];

    public static DocumentSources Load(ApiItem item, SourceText text, CancellationToken cancellation)
    {
        var sources = new DocumentSources(item, text);
        while (sources.Documents.TryGetWanted(out var path)) sources.Add(item, path, cancellation);
        return sources;
    }

    // The project says which files a document may refer to; the compiler reads no others.
    private void Add(ApiItem item, string path, CancellationToken cancellation)
    {
        if (ReferencePath.IsWeb(path))
        {
            Documents.Refuse(path, "a build does not fetch from the web; save the file beside the document");
        }
        else if (item.FindReference(path) is { } file && file.GetText(cancellation) is { } text)
        {
            _files[path] = new DocumentSource(file.Path, text);
            Documents.Add(path, text.ToString());
        }
        else
        {
            Documents.Refuse(path, $"the project does not list it; write <CodeModeReference Include=\"{path}\" />");
        }
    }
}
