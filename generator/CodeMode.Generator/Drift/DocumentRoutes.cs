using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CodeMode.Generator.Pipeline;
using CodeMode.Model;
using CodeMode.OpenApi;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Drift;

/// <summary>The verbs and paths of one document, read once for each text: an edit of C# parses no document again.</summary>
internal sealed class DocumentRoutes
{
    private static readonly ConditionalWeakTable<SourceText, DocumentRoutes> Cache = new();
    private static readonly Regex Parameter = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);

    private readonly ILookup<string, string> _verbs;

    private DocumentRoutes(ApiItem item, CancellationToken cancellation)
    {
        var api = ParsedApi.From(item, cancellation);
        // What the reader had to leave out may be the very operation that looks missing.
        IsWhole = api.Model is not null && !api.Diagnostics.Any(static d =>
            d.Id == DocumentRule.OperationSkipped.Id || d.Id == DocumentRule.DuplicatePath.Id || d.Id == DocumentRule.FindingsOmitted.Id
            || d.Id == DocumentRule.UnresolvedReference.Id || d.Id == DocumentRule.ExternalReference.Id || d.Id == DocumentRule.InvalidValue.Id);
        var operations = api.Model?.Operations ?? default;
        _verbs = operations.ToLookup(static o => Normalize(o.Path), static o => o.Method, StringComparer.OrdinalIgnoreCase);
        Name = Path.GetFileName(item.Names.Path);
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    public bool IsWhole { get; }

    public IEnumerable<string> VerbsOf(string path) => _verbs[Normalize(path)];

    public bool Has(string verb, string path) => VerbsOf(path).Contains(verb);

    public static DocumentRoutes? Read(ApiItem item, CancellationToken cancellation)
    {
        if (item.GetText(cancellation) is not { } text) return null;
        if (Cache.TryGetValue(text, out var routes)) return routes;
        routes = new DocumentRoutes(item, cancellation);
        return Cache.GetValue(text, _ => routes);
    }

    /// <summary>Whether a template can be compared: constraints aside, every brace is a plain parameter, and no segment is a version.</summary>
    public static bool IsComparable(string path) =>
        Parameter.Replace(path, "").IndexOfAny(['{', '}', '[', ']', '~']) < 0
        && path.IndexOf(":apiVersion", StringComparison.OrdinalIgnoreCase) < 0 && path.IndexOf(":regex", StringComparison.OrdinalIgnoreCase) < 0;

    private static string Normalize(string path) => Parameter.Replace(path, "{}").TrimEnd('/');
}
