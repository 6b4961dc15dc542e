using System.Globalization;
using System.Numerics;

namespace CodeMode.Engine.Numerics;

/// <summary>toFixed, toExponential and toPrecision, exact: a double is a binary fraction, so its decimal digits are computed with big integers.</summary>
internal static class DecimalFormatter
{
    /// <summary>https://tc39.es/ecma262/#sec-number.prototype.tofixed of a finite number below 1e21.</summary>
    public static string ToFixed(double value, int fractionDigits)
    {
        var scaled = Scale(Math.Abs(value), fractionDigits).ToString(CultureInfo.InvariantCulture);
        var negative = value < 0 ? "-" : "";
        if (fractionDigits == 0) return negative + scaled;
        scaled = scaled.PadLeft(fractionDigits + 1, '0');
        return string.Concat(negative, scaled.AsSpan(0, scaled.Length - fractionDigits), ".", scaled.AsSpan(scaled.Length - fractionDigits));
    }

    /// <summary>https://tc39.es/ecma262/#sec-number.prototype.toexponential of a finite number.</summary>
    public static string ToExponential(double value, int fractionDigits)
    {
        var digits = Digits(Math.Abs(value), fractionDigits + 1, out var exponent);
        return Exponential(value < 0, digits, exponent);
    }

    /// <summary>The same with as many digits as are needed.</summary>
    public static string ToExponential(double value)
    {
        if (value == 0) return "0e+0";
        var text = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var mantissa = shortest.Split('E')[0];
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).Trim('0');
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        // The rounded sixteen digits may carry over (9.99…e5 to 1e6); the shortest text does not.
        if (shortest.Contains('E', StringComparison.Ordinal)) exponent = int.Parse(shortest.Split('E')[1], CultureInfo.InvariantCulture);
        else if (mantissa.IndexOf('.', StringComparison.Ordinal) is var dot && mantissa[0] != '0') exponent = (dot < 0 ? mantissa.Length : dot) - 1;
        return Exponential(value < 0, digits, exponent);
    }

    /// <summary>https://tc39.es/ecma262/#sec-number.prototype.toprecision of a finite number.</summary>
    public static string ToPrecision(double value, int precision)
    {
        var digits = Digits(Math.Abs(value), precision, out var exponent);
        if (exponent < -6 || exponent >= precision) return Exponential(value < 0, digits, exponent);
        var negative = value < 0 ? "-" : "";
        if (exponent == precision - 1) return negative + digits;
        return exponent >= 0
            ? string.Concat(negative, digits.AsSpan(0, exponent + 1), ".", digits.AsSpan(exponent + 1))
            : string.Concat(negative, "0.", new string('0', -exponent - 1), digits);
    }

    /// <summary>The nearest integer to value × 10^power, the larger of two.</summary>
    private static BigInteger Scale(double value, int power)
    {
        var (numerator, denominator) = Fraction(value);
        if (power >= 0) numerator *= BigInteger.Pow(10, power);
        else denominator *= BigInteger.Pow(10, -power);
        return ((numerator << 1) + denominator) / (denominator << 1);
    }

    private static string Digits(double value, int count, out int exponent)
    {
        exponent = 0;
        if (value == 0) return new string('0', count);
        exponent = (int)Math.Floor(Math.Log10(value));
        var digits = Scale(value, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
        if (digits.Length == count) return digits;
        // The logarithm was off by one, or rounding carried into a new digit.
        exponent += digits.Length - count;
        return Scale(value, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
    }

    private static string Exponential(bool negative, string digits, int exponent) => string.Concat(
        negative ? "-" : "",
        digits.Length == 1 ? digits : string.Concat(digits.AsSpan(0, 1), ".", digits.AsSpan(1)),
        exponent < 0 ? "e-" : "e+",
        Math.Abs(exponent).ToString(CultureInfo.InvariantCulture));

    private static (BigInteger Numerator, BigInteger Denominator) Fraction(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0) exponent = 1;
        else mantissa |= 1L << 52;
        var shift = exponent - 1075;
        return shift >= 0 ? (new BigInteger(mantissa) << shift, BigInteger.One) : (mantissa, BigInteger.One << -shift);
    }
}
