using System.Runtime.CompilerServices;
using CodeMode.Documents;
using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Routes;
using CodeMode.Generator.Pipeline;
using CodeMode.Model;
using CodeMode.OpenApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace CodeMode.Generator.Drift.Documents;

/// <summary>A document as the comparison needs it, read once for each text: an edit of C# parses no document again.</summary>
internal sealed class ApiDocument
{
    // Of 3.x; where a document of 2.0 has its types is settled when a place is looked up.
    private const string TypesPointer = "/components/schemas";

    private static readonly ConditionalWeakTable<SourceText, ApiDocument> Cache = new();

    private readonly SourceText _text;
    private readonly Lazy<DocumentTree?> _tree;
    private readonly Dictionary<string, NamedSchema> _types = new(StringComparer.Ordinal);

    private ApiDocument(ApiItem item, SourceText text, CancellationToken cancellation)
    {
        var api = ParsedApi.From(item, cancellation);
        // What the reader had to leave out may be the very operation that looks missing.
        IsWhole = api.Model is not null && !api.Diagnostics.Any(d =>
            d.Id == DocumentRule.OperationSkipped.Id || d.Id == DocumentRule.DuplicatePath.Id || (d.Id == DocumentRule.FindingsOmitted.Id && !ShowsRemarks(api))
            || d.Id == DocumentRule.UnresolvedReference.Id || d.Id == DocumentRule.ExternalReference.Id || d.Id == DocumentRule.InvalidValue.Id);
        Path = item.Names.Path;
        _text = text;
        _tree = new Lazy<DocumentTree?>(() => DocumentReader.Read(item.Names.Path, text.ToString(), out _));
        SecuritySchemes = api.Model?.SecuritySchemes.Count ?? 0;
        foreach (var type in api.Model?.Types ?? default) _types[type.Name] = type;
        var operations = new List<DocumentOperation>();
        foreach (var operation in api.Model?.Operations ?? default)
        {
            if (RouteTemplate.Parse(operation.Path) is { } route) operations.Add(new DocumentOperation(this, operation, route));
            else IsWhole = false;
        }

        Operations = operations;
        Prefixes = [.. (api.Model?.Servers ?? default).Select(PathOf).Where(static path => path.Length > 0).Distinct()];
    }

    public string Path { get; }

    /// <summary>The file's name, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether nothing of it was left out.</summary>
    public bool IsWhole { get; }

    public IReadOnlyList<DocumentOperation> Operations { get; private set; }

    /// <summary>What its servers' URLs put before its paths.</summary>
    public IReadOnlyList<string> Prefixes { get; }

    public int SecuritySchemes { get; }

    /// <summary>The document's name with the line of a place in it.</summary>
    public string Say(Location place) => $"'{Name}' (line {(place.GetLineSpan().StartLinePosition.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)})";

    /// <summary>Null when the document cannot be opened.</summary>
    public static ApiDocument? Read(ApiItem item, CancellationToken cancellation)
    {
        if (item.GetText(cancellation) is not { } text) return null;
        if (Cache.TryGetValue(text, out var document)) return document;
        document = new ApiDocument(item, text, cancellation);
        return Cache.GetValue(text, _ => document);
    }

    /// <summary>The same with a prefix before every path.</summary>
    public ApiDocument Under(string prefix)
    {
        var document = (ApiDocument)MemberwiseClone();
        document.Operations = [.. Operations.Select(operation => new DocumentOperation(document, operation.Operation, RouteTemplate.Parse(RoutePrefix.Join(prefix, operation.Operation.Path)) ?? operation.Route))];
        return document;
    }

    /// <summary>A schema with its reference followed, and where the target stands.</summary>
    public SchemaPlace Resolve(SchemaPlace place)
    {
        // A chain of references is short, or a circle that the reader has cut.
        for (var i = 0; i < 8 && place.Schema.Reference is { } name && _types.TryGetValue(name, out var type); i++)
            place = new SchemaPlace(type.Schema, JsonPointer.Append(TypesPointer, name)) { Reference = name };
        return place;
    }

    /// <summary>The place that a pointer names, or the nearest around it.</summary>
    public Location Locate(string pointer)
    {
        if (_tree.Value is not { } tree) return At(0, 0);
        if (pointer.StartsWith(TypesPointer, StringComparison.Ordinal) && !tree.Root["swagger"].IsMissing) pointer = "/definitions" + pointer.Substring(TypesPointer.Length);
        while (true)
        {
            var node = JsonPointer.Resolve(tree.Root, pointer, Follow);
            if (!node.IsMissing) return At(node);
            if (pointer.LastIndexOf('/') is not (>= 0 and var end)) return At(0, 0);
            pointer = pointer.Substring(0, end);
        }
    }

    public bool Has(string pointer) => _tree.Value is { } tree && !JsonPointer.Resolve(tree.Root, pointer, Follow).IsMissing;

    /// <summary>The place of a parameter of an operation; <see langword="null"/> for one that the path alone names.</summary>
    public Location? LocateParameter(ApiOperation operation, ApiParameter parameter)
    {
        if (_tree.Value is not { } tree) return null;
        var own = JsonPointer.Resolve(tree.Root, operation.Pointer, Follow);
        var item = JsonPointer.Resolve(tree.Root, operation.Pointer.Substring(0, operation.Pointer.LastIndexOf('/')), Follow);
        return FindParameter(own["parameters"], parameter) ?? FindParameter(item["parameters"], parameter);
    }

    // The gravest findings are shown: where a remark found room, all that is missing are remarks.
    private static bool ShowsRemarks(ParsedApi api) => api.Diagnostics.Any(static d => Descriptors.Get(d.Id).DefaultSeverity == Severity.Info && d.Id != DocumentRule.FindingsOmitted.Id);

    private Location? FindParameter(DocumentNode list, ApiParameter parameter)
    {
        foreach (var node in list.Items)
        {
            var target = Follow(node);
            if (target["name"].AsString() == parameter.Name && string.Equals(target["in"].AsString(), parameter.Location.ToString(), StringComparison.OrdinalIgnoreCase)) return At(target["name"]);
        }

        return null;
    }

    private static DocumentNode Follow(DocumentNode node) => node["$ref"].AsString() is { Length: > 1 } reference && reference[0] == '#'
        ? JsonPointer.Resolve(node.Tree.Root, reference.Substring(1))
        : node;

    // An object's key says more than its brace.
    private Location At(DocumentNode node)
    {
        if (node.Index > 0 && new DocumentNode(node.Tree, node.Index - 1) is { Kind: DocumentNodeKind.Key } key) return At(key.Start, key.End);
        return node.IsObject || node.IsArray ? At(node.Start, node.Start + 1) : At(node.Start, node.End);
    }

    private Location At(int start, int end)
    {
        var span = TextSpan.FromBounds(Math.Min(start, _text.Length), Math.Min(Math.Max(start, end), _text.Length));
        return Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));
    }

    private static string PathOf(string server)
    {
        var scheme = server.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : server.IndexOf('/', scheme + 3);
        return start < 0 ? "" : server.Substring(start).Trim('/');
    }
}
