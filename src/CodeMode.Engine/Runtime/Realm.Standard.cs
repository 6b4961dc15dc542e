using CodeMode.Engine.RegularExpressions;

namespace CodeMode.Engine.Runtime;

internal sealed partial class Realm
{
    private RandomSource? _random;
    private Accessor? _restricted;
    private Dictionary<string, JsSymbol>? _symbols;
    private readonly Dictionary<NativeCode, JsObject> _shared = [];

    /// <summary>What Math.random and crypto draw from.</summary>
    public RandomSource Random => _random ??= new RandomSource(RandomSeed);

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

    // A shared function that no program can reach is made again.
    private void VisitStandard(HeapVisitor visitor)
    {
        if (visitor.Flag(_random is not null)) Random.Visit(visitor);
        _restricted = visitor.Optional(_restricted);
        if (visitor.Flag(_symbols is not null)) visitor.Names(SymbolRegistry);
        visitor.Items(
            _shared.Where(item => visitor.IsNamed(item.Key)).ToList(),
            item => _shared.Add(item.Key, item.Value),
            item => new(visitor.Native(item.Key), visitor.Required(item.Value)));
    }

    /// <summary>A built-in function that stands in several places as one object.</summary>
    public JsObject Shared(NativeCode code)
    {
        if (!_shared.TryGetValue(code, out var function)) _shared.Add(code, function = new NativeFunction(this, code));
        return function;
    }
}
