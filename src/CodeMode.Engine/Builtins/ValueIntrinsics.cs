using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Intrinsics of the prelude that test, describe and throw.</summary>
internal static class ValueIntrinsics
{
    private static readonly Dictionary<string, Intrinsic> s_intrinsics = Enum.GetValues<Intrinsic>().ToDictionary(i => i.ToString(), StringComparer.Ordinal);

    public static void AddTo(Action<string, NativeBody> add)
    {
        add("$isObject", static (in Arguments args) => args[0].IsObject);
        add("$isCallable", static (in Arguments args) => args[0].IsCallable);
        add("$isConstructor", static (in Arguments args) => args[0].Ref is JsObject { IsConstructor: true });
        add("$isProxy", static (in Arguments args) => args[0].Ref is ProxyObject);
        add("$isDense", static (in Arguments args) => args[0].Ref is JsArray { IsDense: true });
        add("$isArray", static (in Arguments args) => ArrayBuiltins.IsArray(args.Realm, args[0]));
        add("$sameValue", static (in Arguments args) => Operators.SameValue(args.Realm, args[0], args[1]));
        add("$sameValueZero", static (in Arguments args) => Operators.SameValueZero(args.Realm, args[0], args[1]));
        add("$toLength", static (in Arguments args) => Math.Clamp(args.Integer(0), 0, 9007199254740991));
        add("$toInteger", static (in Arguments args) => args.Integer(0));
        add("$toObject", static (in Arguments args) => Conversions.ToObject(args.Realm, args[0]));
        add("$done", static (in _) => new JsValue(Tag.Done));
        add("$describe", static (in Arguments args) => Machine.Describe(args[0]));
        add("$describeIterable", static (in Arguments args) => args[0].IsObject && !args[0].IsCallable ? "object is not iterable (cannot read property Symbol(Symbol.iterator)): " + Machine.Describe(args[0]) : Machine.Describe(args[0]));
        add("$describeKey", static (in Arguments args) => args[0].IsSymbol ? args[0].Ref!.ToString()! : Conversions.ToText(args[0]));
        add("$className", static (in Arguments args) => ClassName(args[0].AsObject()));
        add("$coercions", static (in Arguments args) => ((NativeFunction)args[0].Ref!).Code.Coercions);
        add("$intrinsic", static (in Arguments args) => args.Realm.Get(s_intrinsics[args[0].AsString()]));
        add("$throwTypeError", static (in Arguments args) => throw args.TypeError(args[0].AsString()));
        add("$throwRangeError", static (in Arguments args) => throw args.RangeError(args[0].AsString()));
        add("$charge", Charge);
        add("$append", Append);
    }

    // https://tc39.es/ecma262/#sec-object.prototype.tostring: all other kinds say theirs by Symbol.toStringTag.
    private static string ClassName(JsObject target) => target.IsCallable ? "Function"
        : target.ClassName is "Array" or "Arguments" or "Error" or "Boolean" or "Number" or "String" or "Date" or "RegExp" ? target.ClassName : "Object";

    private static JsValue Charge(in Arguments args)
    {
        args.Meter.ChargeFuel((long)args[0].Num);
        return JsValue.Undefined;
    }

    private static JsValue Append(in Arguments args)
    {
        var list = (JsArray)args[0].Ref!;
        if (list.IsDense) list.Push(args[1]);
        else list.DefineOwn(new PropertyKey(list.Length), new Property(args[1], PropertyFlags.Default));
        return JsValue.Undefined;
    }
}
