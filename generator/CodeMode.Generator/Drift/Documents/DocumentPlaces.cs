using CodeMode.Documents;
using CodeMode.Generator.Pipeline;
using CodeMode.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Drift.Documents;

/// <summary>Where things stand in a document and in the files that it refers to. Read once more than the model, and only when there is something to say.</summary>
internal sealed class DocumentPlaces
{
    private readonly DocumentSources _sources;
    private readonly DocumentTree _tree;
    private readonly ReferenceResolver _references;

    private DocumentPlaces(DocumentSources sources)
    {
        _sources = sources;
        _tree = sources.Documents.Build();
        _references = new ReferenceResolver(_tree);
    }

    /// <summary>Null when the document is none.</summary>
    public static DocumentPlaces? Read(ApiItem item, SourceText text)
    {
        var sources = DocumentSources.Load(item, text, CancellationToken.None);
        return sources.Documents.Error is null ? new DocumentPlaces(sources) : null;
    }

    /// <summary>The place that a pointer names, or the nearest around it.</summary>
    public Location Find(string pointer)
    {
        if (pointer.StartsWith(ApiDocument.TypesPointer, StringComparison.Ordinal) && !_tree.Root["swagger"].IsMissing)
            pointer = "/definitions" + pointer.Substring(ApiDocument.TypesPointer.Length);
        while (true)
        {
            var node = Resolve(pointer);
            if (!node.IsMissing) return At(node);
            if (pointer.LastIndexOf('/') is not (>= 0 and var end)) return At(_tree.Root);
            pointer = pointer.Substring(0, end);
        }
    }

    public bool Has(string pointer) => !Resolve(pointer).IsMissing;

    /// <summary>The name of a parameter in the list of an operation, or of its path.</summary>
    public Location? FindParameter(string operation, ApiParameter parameter) =>
        FindParameter(Follow(Resolve(operation)), parameter) ?? FindParameter(Follow(Resolve(operation.Substring(0, operation.LastIndexOf('/')))), parameter);

    private Location? FindParameter(DocumentNode owner, ApiParameter parameter)
    {
        foreach (var node in owner["parameters"].Items)
        {
            var target = Follow(node);
            if (target["name"].AsString() == parameter.Name && string.Equals(target["in"].AsString(), parameter.Location.ToString(), StringComparison.OrdinalIgnoreCase)) return At(target["name"]);
        }

        return null;
    }

    private DocumentNode Resolve(string pointer) => JsonPointer.Resolve(_tree.Root, pointer, Follow);

    // A document may be asked by several compilations at once, and a resolver remembers what it found.
    private DocumentNode Follow(DocumentNode node)
    {
        if (!node["$ref"].IsString) return node;
        lock (_references) return _references.TryFollow(node, out var target) == ReferenceFailure.None ? target : node;
    }

    // An object's key says more than its brace.
    private Location At(DocumentNode node)
    {
        var file = _tree.GetFile(node.Index);
        if (node.Index > file.Root && new DocumentNode(_tree, node.Index - 1) is { Kind: DocumentNodeKind.Key } key) return At(file, key.Start, key.End);
        return At(file, node.Start, node.IsObject || node.IsArray ? node.Start + 1 : node.End);
    }

    private Location At(DocumentFile file, int start, int end)
    {
        var source = _sources[file.Path];
        var span = TextSpan.FromBounds(Math.Min(start - file.Start, source.Text.Length), Math.Min(end - file.Start, source.Text.Length));
        return Location.Create(source.Path, span, source.Text.Lines.GetLinePositionSpan(span));
    }
}
