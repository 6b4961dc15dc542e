using CodeMode.Documents;

namespace CodeMode.OpenApi;

/// <summary>What the readers of one document share.</summary>
internal sealed class ReadingContext
{
    private readonly ReferenceResolver _references;

    public ReadingContext(DocumentTree tree, OpenApiVersion version, Findings findings, CancellationToken cancellationToken)
    {
        Root = tree.Root;
        Version = version;
        Findings = findings;
        CancellationToken = cancellationToken;
        _references = new ReferenceResolver(tree);
        Types = new TypeRegistry(this);
        Schemas = new SchemaReader(this);
    }

    public DocumentNode Root { get; }

    public OpenApiVersion Version { get; }

    public Findings Findings { get; }

    public TypeRegistry Types { get; }

    public SchemaReader Schemas { get; }

    /// <summary>The short texts that the document repeats: names, statuses, formats, one instance each.</summary>
    public NameTable Words { get; } = new();

    public CancellationToken CancellationToken { get; }

    /// <summary>Whether the document has files beside itself.</summary>
    public bool HasFiles => Root.Tree.Files.Count > 1;

    /// <summary>Whether a place is in another file than the document itself.</summary>
    public bool IsInOtherFile(DocumentNode node) => Root.Tree.GetFile(node.Index).Number > 0;

    /// <summary>The outermost value of the file that a place is in.</summary>
    public DocumentNode GetFileRoot(DocumentNode node) => new(Root.Tree, Root.Tree.GetFile(node.Index).Root);

    /// <summary>What stands for a node: itself, or what its <c>$ref</c> leads to; missing, with a finding, when that is nothing.</summary>
    public DocumentNode Follow(DocumentNode node)
    {
        var reference = node["$ref"];
        if (!reference.IsString) return node;
        var failure = _references.TryFollow(node, out var target);
        return Check(failure, reference) ? target : default;
    }

    /// <summary>What a reference points to, one step; missing, with a finding, when that is nothing.</summary>
    public DocumentNode Resolve(DocumentNode reference)
    {
        var failure = _references.TryResolve(reference, out var target);
        return Check(failure, reference) ? target : default;
    }

    /// <summary>The text of an optional string property.</summary>
    public string? ReadString(DocumentNode parent, string name)
    {
        var value = parent[name];
        if (value.IsString) return value.GetString(Words);
        if (!value.IsMissing) Expected("a string", value);
        return null;
    }

    /// <summary>Whether an optional boolean property is true.</summary>
    public bool ReadBoolean(DocumentNode parent, string name)
    {
        var value = parent[name];
        if (value.Kind is not (DocumentNodeKind.True or DocumentNodeKind.False or DocumentNodeKind.Missing)) Expected("a boolean", value);
        return value.IsTrue;
    }

    /// <summary>An optional object property; missing, with a finding, when it is something else.</summary>
    public DocumentNode ReadObject(DocumentNode parent, string name)
    {
        var value = parent[name];
        return value.IsMissing || IsObject(value) ? value : default;
    }

    /// <summary>An optional array property; missing, with a finding, when it is something else.</summary>
    public DocumentNode ReadArray(DocumentNode parent, string name)
    {
        var value = parent[name];
        if (value.IsMissing || value.IsArray) return value;
        Expected("an array", value);
        return default;
    }

    /// <summary>Whether a node is an object; if not, that is a finding.</summary>
    public bool IsObject(DocumentNode node)
    {
        if (node.IsObject) return true;
        if (!node.IsMissing) Expected("an object", node);
        return false;
    }

    /// <summary>Reports a value of the wrong type.</summary>
    public void Expected(string what, DocumentNode found) =>
        Findings.Add(DocumentRule.InvalidValue, found, $"Expected {what}, found {Describe(found)}; it is ignored");

    private bool Check(ReferenceFailure failure, DocumentNode reference)
    {
        switch (failure)
        {
            case ReferenceFailure.None: return true;
            case ReferenceFailure.External:
                Findings.Add(DocumentRule.ExternalReference, reference, $"The $ref {Quote(reference)} is no relative path and is not followed; bundle the document into one file");
                return false;
            case ReferenceFailure.NoFile:
                Findings.Add(DocumentRule.ExternalReference, reference, $"The $ref {Quote(reference)} is not followed: {DescribeMissingFile(reference)}");
                return false;
            case ReferenceFailure.Circular:
                Findings.Add(DocumentRule.UnresolvedReference, reference, $"The $ref {Quote(reference)} leads back to itself");
                return false;
            default:
                Findings.Add(DocumentRule.UnresolvedReference, reference, $"The $ref {Quote(reference)} leads to nothing in the document");
                return false;
        }
    }

    private string DescribeMissingFile(DocumentNode reference)
    {
        var path = _references.GetPath(reference) ?? "";
        return Root.Tree.GetRefusal(path) ?? $"{VisibleText.Quote(path)} is not at hand; bundle the document into one file";
    }

    private static string Quote(DocumentNode text) => VisibleText.Quote(text.GetString());

    private static string Describe(DocumentNode node) => node.Kind switch
    {
        DocumentNodeKind.Null => "null",
        DocumentNodeKind.True or DocumentNodeKind.False => "a boolean",
        DocumentNodeKind.Number => "a number",
        DocumentNodeKind.String => "a string",
        DocumentNodeKind.Array => "an array",
        _ => "an object",
    };
}
