using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-symbol-objects</summary>
internal static class SymbolBuiltins
{
    private static readonly NativeCode s_toPrimitive =
        new("[Symbol.toPrimitive]", 1, static (in Arguments args) => ThisSymbol(args, "[Symbol.toPrimitive]"));

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Symbol)
        .Getter("description", static (in Arguments args) => ThisSymbol(args, "description").Description is { } text ? text : JsValue.Undefined)
        .Method("toString", 0, static (in Arguments args) => ThisSymbol(args, "toString").ToString())
        .Method("valueOf", 0, static (in Arguments args) => ThisSymbol(args, "valueOf"))
        .Tag("Symbol")
        .Add(JsSymbol.ToPrimitive, PropertyFlags.Configurable, static realm => new NativeFunction(realm, s_toPrimitive));

    private static readonly NativeCode s_constructor = new("Symbol", 0, Construct, ".s")
    {
        IsConstructor = true,
        Prototype = Intrinsic.SymbolPrototype,
        Statics = new ObjectTemplate()
            .Constant("asyncIterator", JsSymbol.AsyncIterator)
            .Constant("hasInstance", JsSymbol.HasInstance)
            .Constant("isConcatSpreadable", JsSymbol.IsConcatSpreadable)
            .Constant("iterator", JsSymbol.Iterator)
            .Constant("match", JsSymbol.Match)
            .Constant("matchAll", JsSymbol.MatchAll)
            .Constant("replace", JsSymbol.Replace)
            .Constant("search", JsSymbol.Search)
            .Constant("species", JsSymbol.Species)
            .Constant("split", JsSymbol.Split)
            .Constant("toPrimitive", JsSymbol.ToPrimitive)
            .Constant("toStringTag", JsSymbol.ToStringTag)
            .Constant("unscopables", JsSymbol.Unscopables)
            .Method("for", 1, For, ".s")
            .Method("keyFor", 1, KeyFor),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    private static JsValue Construct(in Arguments args)
    {
        if (!args.NewTarget.IsUndefined) throw args.TypeError("Symbol is not a constructor");
        args.Meter.ChargeMemory(48);
        return new JsSymbol(args[0].IsUndefined ? null : args.String(0));
    }

    private static JsValue For(in Arguments args)
    {
        var key = args.String(0);
        if (!args.Realm.SymbolRegistry.TryGetValue(key, out var symbol))
        {
            args.Meter.ChargeMemory(128);
            args.Realm.SymbolRegistry.Add(key, symbol = new JsSymbol(key));
        }

        return symbol;
    }

    private static JsValue KeyFor(in Arguments args)
    {
        var symbol = args[0].Ref as JsSymbol ?? throw args.TypeError($"{Conversions.TypeOf(args[0])} is not a symbol");
        return symbol.Description is { } key && args.Realm.SymbolRegistry.GetValueOrDefault(key) == symbol ? key : JsValue.Undefined;
    }

    private static JsSymbol ThisSymbol(in Arguments args, string method) => args.This.Ref switch
    {
        JsSymbol symbol => symbol,
        PrimitiveObject { Value.Ref: JsSymbol symbol } => symbol,
        _ => throw args.TypeError($"Symbol.prototype.{method} requires that 'this' be a Symbol"),
    };
}
