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
    /// <summary>Where a document of 3.x has its types; that one of 2.0 has them elsewhere is settled when a place is looked up.</summary>
    public const string TypesPointer = "/components/schemas";

    private static readonly ConditionalWeakTable<SourceText, ApiDocument> Cache = new();

    private readonly IReadOnlyList<SourceText?> _references;
    private readonly Lazy<DocumentPlaces?> _places;
    private readonly Dictionary<string, NamedSchema> _types = new(StringComparer.Ordinal);

    private ApiDocument(ApiItem item, SourceText text, CancellationToken cancellation)
    {
        var api = ParsedApi.From(item, cancellation);
        // What the reader had to leave out may be the very operation that looks missing.
        IsWhole = api.Model is not null && !api.Diagnostics.Any(d =>
            d.Id == DocumentRule.OperationSkipped.Id || d.Id == DocumentRule.DuplicatePath.Id || (d.Id == DocumentRule.FindingsOmitted.Id && !ShowsRemarks(api))
            || d.Id == DocumentRule.UnresolvedReference.Id || d.Id == DocumentRule.ExternalReference.Id || d.Id == DocumentRule.InvalidValue.Id);
        Path = item.Names.Path;
        _references = TextsOf(item, cancellation);
        _places = new Lazy<DocumentPlaces?>(() => DocumentPlaces.Read(item, text));
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

    /// <summary>The name of a place's file, the document or one that it refers to, with the line.</summary>
    public static string Say(Location place)
    {
        var lines = place.GetLineSpan();
        return $"'{System.IO.Path.GetFileName(lines.Path)}' (line {(lines.StartLinePosition.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)})";
    }

    /// <summary>Null when the document cannot be opened.</summary>
    public static ApiDocument? Read(ApiItem item, CancellationToken cancellation)
    {
        if (item.GetText(cancellation) is not { } text) return null;
        if (Cache.TryGetValue(text, out var document) && document.Path == item.Names.Path && document._references.SequenceEqual(TextsOf(item, cancellation))) return document;
        document = new ApiDocument(item, text, cancellation);
        lock (Cache)
        {
            Cache.Remove(text);
            Cache.Add(text, document);
        }

        return document;
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
            place = name[0] == '#' ? place.Follow(type.Schema, name) : new SchemaPlace(type.Schema, JsonPointer.Append(TypesPointer, name)) { Reference = name };
        return place;
    }

    /// <summary>The place that a pointer names, or the nearest around it.</summary>
    public Location Locate(string pointer) => _places.Value?.Find(pointer) ?? Location.Create(Path, default, default);

    public bool Has(string pointer) => _places.Value?.Has(pointer) == true;

    /// <summary>The place of a parameter of an operation; <see langword="null"/> for one that the path alone names.</summary>
    public Location? LocateParameter(ApiOperation operation, ApiParameter parameter) => _places.Value?.FindParameter(operation.Pointer, parameter);

    private static List<SourceText?> TextsOf(ApiItem item, CancellationToken cancellation) => [.. item.References.Select(file => file.GetText(cancellation))];

    // The gravest findings are shown: where a remark found room, all that is missing are remarks.
    private static bool ShowsRemarks(ParsedApi api) => api.Diagnostics.Any(static d => Descriptors.Get(d.Id).DefaultSeverity == Severity.Info && d.Id != DocumentRule.FindingsOmitted.Id);

    private static string PathOf(string server)
    {
        var scheme = server.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : server.IndexOf('/', scheme + 3);
        return start < 0 ? "" : server.Substring(start).Trim('/');
    }
}
