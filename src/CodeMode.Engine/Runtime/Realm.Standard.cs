using CodeMode.Engine.RegularExpressions;

namespace CodeMode.Engine.Runtime;

internal sealed partial class Realm
{
    private Random? _random;
    private Accessor? _restricted;
    private Dictionary<string, JsSymbol>? _symbols;
    private readonly Dictionary<NativeCode, JsObject> _shared = [];

    /// <summary>What Math.random and crypto draw from.</summary>
    public Random Random => _random ??= RandomSeed is { } seed ? new Random(seed) : new Random();

    /// <summary>Compiled patterns of this run, a few small ones.</summary>
    public Dictionary<(string Pattern, string Flags), RegExpProgram> RegExpPrograms { get; } = [];

    /// <summary>The symbols of <c>Symbol.for</c>: of this run alone.</summary>
    public Dictionary<string, JsSymbol> SymbolRegistry => _symbols ??= new(StringComparer.Ordinal);

    /// <summary>What stands for properties that strict mode refuses to show.</summary>
    public Accessor RestrictedAccessor
    {
        get
        {
            if (_restricted is not null) return _restricted;
            var thrower = Shared(Builtins.FunctionBuiltins.ThrowTypeError);
            thrower.DefineOwn("length", new Property(0, PropertyFlags.None));
            thrower.DefineOwn("name", new Property("", PropertyFlags.None));
            thrower.PreventExtensions();
            return _restricted = new Accessor(thrower, thrower);
        }
    }

    /// <summary>A built-in function that stands in several places as one object.</summary>
    public JsObject Shared(NativeCode code)
    {
        if (!_shared.TryGetValue(code, out var function)) _shared.Add(code, function = new NativeFunction(this, code));
        return function;
    }
}
