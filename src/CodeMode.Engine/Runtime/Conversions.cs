using System.Runtime.CompilerServices;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Numerics;

namespace CodeMode.Engine.Runtime;

/// <summary>
/// Conversions of primitive values (https://tc39.es/ecma262/#sec-type-conversion). They never run program code:
/// an object has to go through ToPrimitive first, which is the machine's business.
/// </summary>
internal static class Conversions
{
    public static bool ToBoolean(in JsValue value) => value.Ref switch
    {
        null => value.Num != 0 && !double.IsNaN(value.Num),
        Tag tag => ReferenceEquals(tag, Tag.True),
        string text => text.Length > 0,
        Rope => true,
        JsBigInt big => !big.Value.IsZero,
        _ => true,
    };

    public static double ToNumber(Realm realm, in JsValue value)
    {
        switch (value.Ref)
        {
            case null: return value.Num;
            case Tag tag: return ReferenceEquals(tag, Tag.Undefined) ? double.NaN : ReferenceEquals(tag, Tag.True) ? 1 : 0;
            case string or Rope:
                var text = value.AsString();
                realm.Meter.ChargeFuel(text.Length >> 2);
                return NumberParser.Parse(text);
            case JsSymbol: throw realm.TypeError("Cannot convert a Symbol value to a number");
            case JsBigInt: throw realm.TypeError("Cannot convert a BigInt value to a number; use Number(value)");
            default: throw NotPrimitive();
        }
    }

    /// <summary>ToNumeric of a primitive: a number, or the BigInt itself.</summary>
    public static JsValue ToNumeric(Realm realm, in JsValue value) => value.Ref is JsBigInt ? value : ToNumber(realm, value);

    /// <summary>ToIntegerOrInfinity.</summary>
    public static double ToInteger(double number) => double.IsNaN(number) ? 0 : Math.Truncate(number) + 0.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt32(double number)
    {
        var fast = double.ConvertToIntegerNative<int>(number);
        return fast == number ? fast : ToInt32Slowly(number);
    }

    private static int ToInt32Slowly(double number)
    {
        // Within the range of long, two's complement does what the language asks for.
        if (Math.Abs(number) < 9e18) return (int)double.ConvertToIntegerNative<long>(number);
        return double.IsFinite(number) ? (int)(uint)(ulong)(long)Modulo32(number) : 0;
    }

    public static uint ToUint32(double number) => (uint)ToInt32(number);

    /// <summary>Text of a primitive; symbols and objects are refused with an internal error, so use the overload with a realm for those.</summary>
    public static string ToText(in JsValue value) => value.Ref switch
    {
        null => NumberFormatter.ToString(value.Num),
        string text => text,
        Rope rope => rope.Flatten(),
        Tag tag => tag.ToString(),
        JsBigInt big => big.ToString(),
        _ => throw NotPrimitive(),
    };

    public static string ToText(Realm realm, in JsValue value)
    {
        if (value.Ref is string text) return text;
        if (value.Ref is JsSymbol) throw realm.TypeError("Cannot convert a Symbol value to a string");
        if (value.Ref is JsBigInt big) BigIntArithmetic.ChargeDigits(realm.Meter, big.Value);
        return ToText(value);
    }

    /// <summary>ToObject; the error names no property, so callers that know one check first.</summary>
    public static JsObject ToObject(Realm realm, in JsValue value) => value.Ref switch
    {
        JsObject target => target,
        null => new PrimitiveObject(realm, realm.Get(Intrinsic.NumberPrototype), value),
        string or Rope => new StringObject(realm, realm.Get(Intrinsic.StringPrototype), value.AsString()),
        JsSymbol => new PrimitiveObject(realm, realm.Get(Intrinsic.SymbolPrototype), value),
        JsBigInt => new PrimitiveObject(realm, realm.Get(Intrinsic.BigIntPrototype), value),
        _ when value.IsBoolean => new PrimitiveObject(realm, realm.Get(Intrinsic.BooleanPrototype), value),
        _ => throw realm.TypeError("Cannot convert undefined or null to object"),
    };

    public static string TypeOf(in JsValue value) => value.Ref switch
    {
        null => "number",
        string or Rope => "string",
        JsObject target => target.IsCallable ? "function" : "object",
        JsSymbol => "symbol",
        JsBigInt => "bigint",
        Tag when value.IsBoolean => "boolean",
        Tag when value.IsNull => "object",
        _ => "undefined",
    };

    // The remainder modulo 2^32 of a finite number outside the int range.
    private static double Modulo32(double number)
    {
        var remainder = Math.Truncate(number) % 4294967296.0;
        return remainder < 0 ? remainder + 4294967296.0 : remainder;
    }

    private static InvalidOperationException NotPrimitive() =>
        new("A built-in was handed an object where it declared no coercion.");
}
