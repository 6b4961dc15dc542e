using System.Globalization;

namespace CodeMode.Engine.Numerics;

/// <summary>https://tc39.es/ecma262/#sec-stringtonumber</summary>
internal static class NumberParser
{
    private const NumberStyles Decimal = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;

    public static double Parse(string text)
    {
        var trimmed = text.AsSpan().Trim("\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff");
        if (trimmed.Length == 0) return 0;
        if (trimmed.Length > 2 && trimmed[0] == '0' && (trimmed[1] | 32) is 'x' or 'o' or 'b')
        {
            return ParseRadix(trimmed[2..], (trimmed[1] | 32) switch { 'x' => 16, 'o' => 8, _ => 2 });
        }

        if (trimmed is "Infinity" or "+Infinity") return double.PositiveInfinity;
        if (trimmed is "-Infinity") return double.NegativeInfinity;
        var last = trimmed[^1];
        return (char.IsAsciiDigit(last) || last == '.') && double.TryParse(trimmed, Decimal, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }

    private static double ParseRadix(ReadOnlySpan<char> digits, int radix)
    {
        double value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? (c | 32) - 'a' + 10 : 99;
            if (digit >= radix) return double.NaN;
            value = value * radix + digit;
        }

        return value;
    }
}
