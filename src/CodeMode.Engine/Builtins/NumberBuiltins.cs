using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Time;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-number-objects</summary>
internal static class NumberBuiltins
{
    private const double MaxSafeInteger = 9007199254740991;

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Number)
        .Method("toExponential", 1, ToExponential, ".n")
        .Method("toFixed", 1, ToFixed, ".n")
        .Method("toLocaleString", 0, ToLocaleString)
        .Method("toPrecision", 1, ToPrecision, ".n")
        .Method("toString", 1, ToString, ".n")
        .Method("valueOf", 0, static (in Arguments args) => ThisNumber(args, "valueOf"));

    private static readonly NativeCode s_constructor = new("Number", 1, Construct, ".n")
    {
        IsConstructor = true,
        Prototype = Intrinsic.NumberPrototype,
        Statics = new ObjectTemplate()
            .Constant("EPSILON", Math.BitIncrement(1.0) - 1)
            .Constant("MAX_SAFE_INTEGER", MaxSafeInteger)
            .Constant("MAX_VALUE", double.MaxValue)
            .Constant("MIN_SAFE_INTEGER", -MaxSafeInteger)
            .Constant("MIN_VALUE", double.Epsilon)
            .Constant("NaN", JsValue.NaN)
            .Constant("NEGATIVE_INFINITY", double.NegativeInfinity)
            .Constant("POSITIVE_INFINITY", double.PositiveInfinity)
            .Method("isFinite", 1, static (in Arguments args) => args[0].IsNumber && double.IsFinite(args[0].Num))
            .Method("isInteger", 1, static (in Arguments args) => IsInteger(args[0]))
            .Method("isNaN", 1, static (in Arguments args) => args[0].IsNumber && double.IsNaN(args[0].Num))
            .Method("isSafeInteger", 1, static (in Arguments args) => IsInteger(args[0]) && Math.Abs(args[0].Num) <= MaxSafeInteger)
            .Add("parseFloat", PropertyFlags.Hidden, static realm => GlobalFunctions.ParseFloat(realm))
            .Add("parseInt", PropertyFlags.Hidden, static realm => GlobalFunctions.ParseInt(realm)),
    };

    public static JsObject CreatePrototype(Realm realm) =>
        s_prototype.Fill(new PrimitiveObject(realm, realm.ObjectPrototype, 0));

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    private static JsValue Construct(in Arguments args)
    {
        JsValue value = args.Count == 0 ? 0
            : args[0].Ref is JsBigInt big ? BigIntArithmetic.ToNumber(big.Value)
            : args.Number(0);
        return args.NewTarget.IsUndefined
            ? value
            : new PrimitiveObject(args.Realm, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.NumberPrototype), value);
    }

    private static JsValue ToExponential(in Arguments args)
    {
        var value = ThisNumber(args, "toExponential");
        var digits = args.Integer(0);
        if (!double.IsFinite(value)) return NumberFormatter.ToString(value);
        if (digits is < 0 or > 100) throw args.RangeError("toExponential() argument must be between 0 and 100");
        return args[0].IsUndefined ? DecimalFormatter.ToExponential(value) : DecimalFormatter.ToExponential(value, (int)digits);
    }

    private static JsValue ToFixed(in Arguments args)
    {
        var value = ThisNumber(args, "toFixed");
        var digits = args.Integer(0, 0);
        if (digits is < 0 or > 100) throw args.RangeError("toFixed() digits argument must be between 0 and 100");
        return !double.IsFinite(value) || Math.Abs(value) >= 1e21
            ? NumberFormatter.ToString(value)
            : DecimalFormatter.ToFixed(value, (int)digits);
    }

    private static JsValue ToPrecision(in Arguments args)
    {
        var value = ThisNumber(args, "toPrecision");
        if (args[0].IsUndefined || !double.IsFinite(value))
        {
            return NumberFormatter.ToString(value);
        }

        var precision = args.Integer(0);
        return precision is >= 1 and <= 100
            ? DecimalFormatter.ToPrecision(value, (int)precision)
            : throw args.RangeError("toPrecision() argument must be between 1 and 100");
    }

    private static JsValue ToString(in Arguments args)
    {
        var value = ThisNumber(args, "toString");
        var radix = args.Integer(0, 10);
        if (radix is < 2 or > 36) throw args.RangeError("toString() radix argument must be between 2 and 36");
        return radix == 10 ? NumberFormatter.ToString(value) : RadixFormatter.ToString(value, (int)radix);
    }

    private static JsValue ToLocaleString(in Arguments args) =>
        NumberFormat.FromOptions(args.Realm, args[1]).Format(ThisNumber(args, "toLocaleString"));

    private static bool IsInteger(in JsValue value) =>
        value.IsNumber && double.IsFinite(value.Num) && Math.Truncate(value.Num) == value.Num;

    private static double ThisNumber(in Arguments args, string method) => args.This.Ref switch
    {
        null => args.This.Num,
        PrimitiveObject { Value.IsNumber: true } wrapper => wrapper.Value.Num,
        _ => throw args.TypeError($"Number.prototype.{method} requires that 'this' be a Number"),
    };
}
