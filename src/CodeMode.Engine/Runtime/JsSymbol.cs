namespace CodeMode.Engine.Runtime;

/// <summary>A symbol, or (when private) the key of a class's private member, which no reflection shows.</summary>
internal sealed class JsSymbol(string? description, bool isPrivate = false)
{
    public static readonly JsSymbol Iterator = new("Symbol.iterator");
    public static readonly JsSymbol AsyncIterator = new("Symbol.asyncIterator");
    public static readonly JsSymbol HasInstance = new("Symbol.hasInstance");
    public static readonly JsSymbol ToPrimitive = new("Symbol.toPrimitive");
    public static readonly JsSymbol ToStringTag = new("Symbol.toStringTag");
    public static readonly JsSymbol Species = new("Symbol.species");
    public static readonly JsSymbol IsConcatSpreadable = new("Symbol.isConcatSpreadable");
    public static readonly JsSymbol Unscopables = new("Symbol.unscopables");
    public static readonly JsSymbol Match = new("Symbol.match");
    public static readonly JsSymbol MatchAll = new("Symbol.matchAll");
    public static readonly JsSymbol Replace = new("Symbol.replace");
    public static readonly JsSymbol Search = new("Symbol.search");
    public static readonly JsSymbol Split = new("Symbol.split");

    private static readonly Dictionary<string, JsSymbol> s_wellKnown = new[]
    {
        Iterator, AsyncIterator, HasInstance, ToPrimitive, ToStringTag, Species, IsConcatSpreadable, Unscopables, Match, MatchAll, Replace, Search, Split,
    }.ToDictionary(static symbol => symbol.Description!, StringComparer.Ordinal);

    /// <summary>The well-known symbol <c>Symbol.name</c>.</summary>
    public static JsSymbol WellKnown(string name) => s_wellKnown["Symbol." + name];

    /// <summary>The well-known symbol of a description; null when there is none.</summary>
    public static JsSymbol? FindWellKnown(string description) => s_wellKnown.GetValueOrDefault(description);

    public string? Description { get; } = description;

    public bool IsPrivate { get; } = isPrivate;

    public override string ToString() => IsPrivate ? Description! : $"Symbol({Description})";
}
