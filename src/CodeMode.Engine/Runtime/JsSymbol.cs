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

    /// <summary>The well-known symbol <c>Symbol.name</c>.</summary>
    public static JsSymbol WellKnown(string name) => name switch
    {
        "iterator" => Iterator,
        "asyncIterator" => AsyncIterator,
        "hasInstance" => HasInstance,
        "toPrimitive" => ToPrimitive,
        "toStringTag" => ToStringTag,
        "species" => Species,
        "isConcatSpreadable" => IsConcatSpreadable,
        "match" => Match,
        "matchAll" => MatchAll,
        "replace" => Replace,
        "search" => Search,
        "split" => Split,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No well-known symbol."),
    };

    public string? Description { get; } = description;

    public bool IsPrivate { get; } = isPrivate;

    public override string ToString() => IsPrivate ? Description! : $"Symbol({Description})";
}
