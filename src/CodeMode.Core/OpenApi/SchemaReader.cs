using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// The Schema Object, https://spec.openapis.org/oas/v3.1.1#schema-object, in the dialects of 2.0, 3.0 and 3.1 at once:
/// no keyword means one thing in one and another in the next, but for those that <see cref="BoundsReader"/> and <see cref="SchemaNormalizer"/> tell apart.
/// </summary>
/// <param name="context">The document.</param>
internal sealed partial class SchemaReader(ReadingContext context)
{
    // Deeper nesting is no type that anybody reads; everything downstream may recurse over a schema because of it.
    private const int MaxDepth = 64;

    private readonly SchemaPool _pool = new();
    private readonly NameTable _words = context.Words;
    private readonly SchemaDraft?[] _drafts = new SchemaDraft?[MaxDepth];
    private int _depth;

    /// <summary>The types that were referred to since the list was emptied.</summary>
    public List<string> References { get; } = [];

    /// <summary>Whether a readOnly or writeOnly schema was read since this was last set.</summary>
    public bool HasDirection { get; set; }

    /// <summary>Reads a schema; what cannot be read allows everything.</summary>
    public Schema Read(DocumentNode node)
    {
        if (node.Kind == DocumentNodeKind.False) return Schema.Nothing;
        if (node.Kind is DocumentNodeKind.True or DocumentNodeKind.Missing || !context.IsObject(node)) return Schema.Any;
        if (_depth == MaxDepth)
        {
            context.Findings.Add(DocumentRule.ReducedToUnknown, node, $"The schema nests deeper than {MaxDepth} levels; what is inside is unknown");
            return Schema.Any;
        }

        var draft = (_drafts[_depth++] ??= new SchemaDraft()).Reset(node);
        // Before the properties, which want to know.
        if (node["required"] is { IsMissing: false } required) ReadRequired(draft, required);
        foreach (var keyword in node.Properties) ReadKeyword(draft, keyword);
        Contradictions.Report(context, draft);
        SchemaNormalizer.Normalize(draft);
        _depth--;
        return _pool.Get(draft);
    }

    private void ReadReference(SchemaDraft draft, DocumentNode reference)
    {
        // A property may be called $ref; only a string is a reference.
        if (!reference.IsString) return;
        var target = context.Resolve(reference);
        if (target.IsMissing) return;
        if (target.Kind is DocumentNodeKind.Object or DocumentNodeKind.True or DocumentNodeKind.False) References.Add(draft.Reference = context.Types.GetName(target));
        else context.Findings.Add(DocumentRule.UnresolvedReference, reference, $"The $ref {VisibleText.Quote(reference.GetString())} leads to something that is no schema");
    }

    private List<Schema> ReadList(DocumentNode node, List<Schema> schemas)
    {
        if (!node.IsArray || node.Next == node.Index + 1) context.Expected("an array of schemas", node);
        foreach (var item in node.Items) schemas.Add(Read(item));
        return schemas;
    }

    private void Reduce(DocumentNode keyword, string consequence) =>
        context.Findings.Add(DocumentRule.ReducedToUnknown, keyword, $"'{keyword.GetString()}' cannot be said in types; {consequence}");
}
