using System.Globalization;
using System.Numerics;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Numerics;

/// <summary>Arithmetic of BigInts, charged by the size of the operands before it is done.</summary>
internal static class BigIntArithmetic
{
    public static JsValue Add(Realm realm, BigInteger a, BigInteger b) => Linear(realm, a, b, BigInteger.Add);

    public static JsValue Subtract(Realm realm, BigInteger a, BigInteger b) => Linear(realm, a, b, BigInteger.Subtract);

    public static JsValue And(Realm realm, BigInteger a, BigInteger b) => Linear(realm, a, b, static (x, y) => x & y);

    public static JsValue Or(Realm realm, BigInteger a, BigInteger b) => Linear(realm, a, b, static (x, y) => x | y);

    public static JsValue Xor(Realm realm, BigInteger a, BigInteger b) => Linear(realm, a, b, static (x, y) => x ^ y);

    public static JsValue Multiply(Realm realm, BigInteger a, BigInteger b)
    {
        Reserve(realm, Bits(a) + Bits(b));
        ChargeProduct(realm.Meter, Words(a), Words(b));
        return new JsBigInt(a * b);
    }

    public static JsValue Divide(Realm realm, BigInteger a, BigInteger b)
    {
        ChargeDivision(realm, a, b);
        return new JsBigInt(BigInteger.Divide(a, b));
    }

    public static JsValue Remainder(Realm realm, BigInteger a, BigInteger b)
    {
        ChargeDivision(realm, a, b);
        return new JsBigInt(BigInteger.Remainder(a, b));
    }

    public static JsValue Power(Realm realm, BigInteger a, BigInteger b)
    {
        if (b.Sign < 0) throw realm.RangeError("Exponent must be non-negative");
        if (b.IsZero || a.IsOne) return new JsBigInt(BigInteger.One);
        if (a.IsZero) return new JsBigInt(a);
        if (a == BigInteger.MinusOne) return new JsBigInt(b.IsEven ? BigInteger.One : a);
        if (b > EngineSizes.MaxBigIntBits) throw TooBig(realm);
        var bits = (double)Bits(a) * (double)b;
        if (bits > EngineSizes.MaxBigIntBits + 64.0) throw TooBig(realm);
        Reserve(realm, (long)bits);
        ChargeProduct(realm.Meter, (long)bits / 32 + 1, (long)bits / 32 + 1);
        return new JsBigInt(BigInteger.Pow(a, (int)b));
    }

    /// <summary>Left for a positive count, right for a negative one.</summary>
    public static JsValue Shift(Realm realm, BigInteger a, BigInteger count)
    {
        if (a.IsZero || count.IsZero) return new JsBigInt(a);
        if (count < -EngineSizes.MaxBigIntBits) return new JsBigInt(a.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero);
        if (count > EngineSizes.MaxBigIntBits) throw TooBig(realm);
        var bits = (int)count;
        Reserve(realm, Bits(a) + Math.Max(bits, 0));
        return new JsBigInt(bits >= 0 ? a << bits : a >> -bits);
    }

    /// <summary>Sign of the comparison with a primitive, null when it is not comparable (NaN).</summary>
    public static int? Compare(Realm realm, BigInteger a, JsValue b)
    {
        if (b.Ref is JsBigInt other) return a.CompareTo(other.Value);
        if (b.IsString)
        {
            return Parse(realm.Meter, Operators.Flat(realm, b.Ref!)) is { } parsed ? a.CompareTo(parsed) : null;
        }

        var number = Conversions.ToNumber(realm, b);
        if (double.IsNaN(number)) return null;
        if (double.IsInfinity(number)) return number > 0 ? -1 : 1;
        var whole = new BigInteger(Math.Floor(number));
        var order = a.CompareTo(whole);
        return order == 0 && number != Math.Floor(number) ? -1 : order;
    }

    /// <summary>The nearest number, ties to even.</summary>
    public static double ToNumber(BigInteger value)
    {
        var magnitude = BigInteger.Abs(value);
        var excess = (int)Math.Min(magnitude.GetBitLength(), int.MaxValue) - 64;
        if (excess <= 0) return value.Sign * (double)(ulong)magnitude;
        if (excess > 1000) return value.Sign * double.PositiveInfinity;
        var top = magnitude >> excess;
        var sticky = (top << excess) != magnitude;
        return value.Sign * Math.ScaleB((double)((ulong)top | (sticky ? 1UL : 0)), excess);
    }

    /// <summary>Reads a StringIntegerLiteral; null when it is none, or too large. Charged before it is done.</summary>
    public static BigInteger? Parse(IMeter meter, string text)
    {
        var digits = WhiteSpace.Trim(text);
        ChargeParse(meter, digits.Length);
        if (digits.Length == 0) return BigInteger.Zero;
        if (digits.Length > EngineSizes.MaxBigIntBits) return null;
        if (digits.Length > 2 && digits[0] == '0' && (digits[1] | 32) is 'x' or 'o' or 'b')
        {
            return ParseBinary(digits[2..], (digits[1] | 32) switch { 'x' => 4, 'o' => 3, _ => 1 });
        }

        var unsigned = digits[0] is '+' or '-' ? digits[1..] : digits;
        if (unsigned.Length == 0 || unsigned.ContainsAnyExceptInRange('0', '9')) return null;
        var value = BigInteger.Parse(unsigned, NumberStyles.None, CultureInfo.InvariantCulture);
        return digits[0] == '-' ? -value : value;
    }

    /// <summary>Charges writing a BigInt as text, which is quadratic in its length.</summary>
    public static void ChargeDigits(IMeter meter, BigInteger value)
    {
        var words = Words(value);
        meter.ChargeFuel(words * words / 4 + words);
        meter.ChargeMemory(words * 22 + 24);
    }

    /// <summary>Charges reading a BigInt from that many digits.</summary>
    public static void ChargeParse(IMeter meter, long digits)
    {
        meter.ChargeFuel(digits * digits / 256 + digits);
        meter.ChargeMemory(digits / 2 + 32);
    }

    public static long Bits(BigInteger value) => value.GetBitLength() + 1;

    private static long Words(BigInteger value) => Bits(value) / 32 + 1;

    private static JsValue Linear(Realm realm, BigInteger a, BigInteger b, Func<BigInteger, BigInteger, BigInteger> operation)
    {
        Reserve(realm, Math.Max(Bits(a), Bits(b)) + 1);
        return new JsBigInt(operation(a, b));
    }

    private static void Reserve(Realm realm, long bits)
    {
        if (bits > EngineSizes.MaxBigIntBits + 64L) throw TooBig(realm);
        // The result, and what it is computed in.
        realm.Meter.ChargeMemory(bits / 4 + 48);
        realm.Meter.ChargeFuel(bits / 256);
    }

    // .NET multiplies long numbers by Karatsuba's method: about n^1.6 word products, some 1 ns each.
    private static void ChargeProduct(IMeter meter, long a, long b)
    {
        var small = Math.Min(a, b);
        meter.ChargeFuel((long)(Math.Pow(small, 0.6) * Math.Max(a, b) / 4) + 1);
    }

    private static void ChargeDivision(Realm realm, BigInteger a, BigInteger b)
    {
        if (b.IsZero) throw realm.RangeError("Division by zero");
        Reserve(realm, Bits(a));
        realm.Meter.ChargeFuel(Words(b) * Math.Max(1, Words(a) - Words(b)) / 4);
    }

    private static BigInteger? ParseBinary(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        // Bytes from the most significant on; the first digit may fill its byte in part.
        var bytes = new byte[((digits.Length * bitsPerDigit) + 7) / 8];
        var bit = 0;
        for (var i = digits.Length - 1; i >= 0; i--, bit += bitsPerDigit)
        {
            var digit = NumberParser.DigitOf(digits[i]);
            if (digit >> bitsPerDigit != 0) return null;
            var spread = digit << (bit & 7);
            bytes[bit >> 3] |= (byte)spread;
            if (spread > 0xFF) bytes[(bit >> 3) + 1] |= (byte)(spread >> 8);
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    private static JsException TooBig(Realm realm) => realm.RangeError("Maximum BigInt size exceeded");
}
