using System.Globalization;
using System.Numerics;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Time;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-bigint-objects</summary>
internal static class BigIntBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.BigInt)
        .Tag("BigInt")
        .Method("toLocaleString", 0, ToLocaleString)
        .Method("toString", 0, ToString, ".n")
        .Method("valueOf", 0, static (in Arguments args) => ThisBigInt(args, "valueOf"));

    private static readonly NativeCode s_constructor = new("BigInt", 1, Construct, ".n")
    {
        // It is one by the standard, so that classes can extend it; only "new" is refused.
        IsConstructor = true,
        Prototype = Intrinsic.BigIntPrototype,
        Statics = new ObjectTemplate()
            .Method("asIntN", 2, AsIntN, ".nn")
            .Method("asUintN", 2, AsUintN, ".nn"),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    /// <summary>ToBigInt of a primitive.</summary>
    public static JsBigInt ToBigInt(Realm realm, in JsValue value)
    {
        switch (value.Ref)
        {
            case JsBigInt big:
                return big;
            case string or Rope:
                var text = Operators.Flat(realm, value.Ref);
                return new JsBigInt(BigIntArithmetic.Parse(realm.Meter, text)
                    ?? throw realm.SyntaxError($"Cannot convert {Excerpt(text)} to a BigInt"));
            case Tag when value.IsBoolean:
                return new JsBigInt(value.IsTrue ? BigInteger.One : BigInteger.Zero);
            default:
                throw realm.TypeError($"Cannot convert {(value.IsSymbol ? value.ToString() : Conversions.ToText(value))} to a BigInt");
        }
    }

    private static JsValue Construct(in Arguments args)
    {
        if (!args.NewTarget.IsUndefined) throw args.TypeError("BigInt is not a constructor");
        var value = args[0];
        if (!value.IsNumber) return ToBigInt(args.Realm, value);
        if (!double.IsFinite(value.Num) || Math.Truncate(value.Num) != value.Num)
        {
            throw args.RangeError($"The number {NumberFormatter.ToString(value.Num)} cannot be converted to a BigInt because it is not an integer");
        }

        return new JsBigInt(new BigInteger(value.Num));
    }

    private static JsValue AsIntN(in Arguments args)
    {
        var bits = ToIndex(args);
        var value = ToBigInt(args.Realm, args[1]).Value;
        if (bits == 0) return new JsBigInt(BigInteger.Zero);
        if (bits > BigIntArithmetic.Bits(value)) return new JsBigInt(value);
        Charge(args, BigIntArithmetic.Bits(value));
        var wrapped = Wrap(value, bits);
        return new JsBigInt(wrapped >> (int)(bits - 1) != 0 ? wrapped - (BigInteger.One << (int)bits) : wrapped);
    }

    private static JsValue AsUintN(in Arguments args)
    {
        var bits = ToIndex(args);
        var value = ToBigInt(args.Realm, args[1]).Value;
        if (value.Sign >= 0 && bits > BigIntArithmetic.Bits(value)) return new JsBigInt(value);
        if (bits > EngineSizes.MaxBigIntBits) throw args.RangeError("Maximum BigInt size exceeded");
        Charge(args, Math.Max(bits, BigIntArithmetic.Bits(value)));
        return new JsBigInt(Wrap(value, bits));
    }

    private static BigInteger Wrap(BigInteger value, long bits) => value & ((BigInteger.One << (int)bits) - 1);

    // Some numbers of this length, each made in one go.
    private static void Charge(in Arguments args, long bits)
    {
        args.Meter.ChargeMemory(bits / 2);
        args.Meter.ChargeFuel(bits / 32);
    }

    private static long ToIndex(in Arguments args)
    {
        var bits = args.Integer(0);
        return bits is >= 0 and <= 9007199254740991
            ? (long)bits
            : throw args.RangeError("Invalid value: not (convertible to) a safe integer");
    }

    private static JsValue ToString(in Arguments args)
    {
        var value = ThisBigInt(args, "toString").Value;
        var radix = args.Integer(0, 10);
        if (radix is < 2 or > 36) throw args.RangeError("toString() radix argument must be between 2 and 36");
        BigIntArithmetic.ChargeDigits(args.Meter, value);
        if (radix == 10) return value.ToString(CultureInfo.InvariantCulture);
        args.Meter.ChargeMemory(BigIntArithmetic.Bits(value) * 4);
        return BigIntFormatter.ToString(value, (int)radix);
    }

    private static JsValue ToLocaleString(in Arguments args)
    {
        var value = ThisBigInt(args, "toLocaleString").Value;
        BigIntArithmetic.ChargeDigits(args.Meter, value);
        return NumberFormat.Group(value.ToString(CultureInfo.InvariantCulture));
    }

    private static JsBigInt ThisBigInt(in Arguments args, string method) => args.This.Ref switch
    {
        JsBigInt big => big,
        PrimitiveObject { Value.Ref: JsBigInt big } => big,
        _ => throw args.TypeError($"BigInt.prototype.{method} requires that 'this' be a BigInt"),
    };

    private static string Excerpt(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "…");
}
