using System.Globalization;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Numerics;

/// <summary>Reads numbers out of text: https://tc39.es/ecma262/#sec-stringtonumber, parseFloat and parseInt.</summary>
internal static class NumberParser
{
    private const NumberStyles Decimal = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;

    private const int MaxDigits = 800;

    public static double Parse(string text)
    {
        var trimmed = WhiteSpace.Trim(text);
        if (trimmed.Length == 0) return 0;
        if (trimmed.Length > 2 && trimmed[0] == '0' && (trimmed[1] | 32) is 'x' or 'o' or 'b')
        {
            var radix = (trimmed[1] | 32) switch { 'x' => 16, 'o' => 8, _ => 2 };
            return CountDigits(trimmed[2..], radix) == trimmed.Length - 2 ? ParseDigits(trimmed[2..], radix) : double.NaN;
        }

        var length = DecimalLength(trimmed);
        return length == trimmed.Length ? ParseDecimal(trimmed) : double.NaN;
    }

    /// <summary>https://tc39.es/ecma262/#sec-parsefloat-string</summary>
    public static double ParseFloat(string text)
    {
        var trimmed = WhiteSpace.TrimStart(text);
        var length = DecimalLength(trimmed);
        return length == 0 ? double.NaN : ParseDecimal(trimmed[..length]);
    }

    /// <summary>https://tc39.es/ecma262/#sec-parseint-string-radix</summary>
    public static double ParseInt(string text, int radix)
    {
        var digits = WhiteSpace.TrimStart(text);
        var negative = digits.Length > 0 && digits[0] == '-';
        if (digits.Length > 0 && digits[0] is '+' or '-') digits = digits[1..];
        if (radix is not 0 and (< 2 or > 36)) return double.NaN;
        if (radix is 0 or 16 && digits.Length > 1 && digits[0] == '0' && (digits[1] | 32) == 'x')
        {
            radix = 16;
            digits = digits[2..];
        }

        radix = radix == 0 ? 10 : radix;
        digits = digits[..CountDigits(digits, radix)];
        if (digits.Length == 0) return double.NaN;
        var value = radix == 10 ? ParseDecimal(digits) : ParseDigits(digits, radix);
        return negative ? -value : value;
    }

    public static int DigitOf(char c) => char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? (c | 32) - 'a' + 10 : 99;

    private static int CountDigits(ReadOnlySpan<char> text, int radix)
    {
        var count = 0;
        while (count < text.Length && DigitOf(text[count]) < radix) count++;
        return count;
    }

    /// <summary>How much of the text, from its start, is a StrDecimalLiteral.</summary>
    private static int DecimalLength(ReadOnlySpan<char> text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text[at..].StartsWith("Infinity", StringComparison.Ordinal)) return at + 8;
        var whole = CountDigits(text[at..], 10);
        at += whole;
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            fraction = CountDigits(text[(at + 1)..], 10);
            if (whole + fraction > 0) at += fraction + 1;
        }

        if (whole + fraction == 0) return 0;
        if (at < text.Length && (text[at] | 32) == 'e')
        {
            var digits = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
            var exponent = CountDigits(text[Math.Min(digits, text.Length)..], 10);
            if (exponent > 0) at = digits + exponent;
        }

        return at;
    }

    private static double ParseDecimal(ReadOnlySpan<char> text) =>
        text[^1] == 'y' ? (text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity)
        : double.Parse(text.Length > MaxDigits * 2 ? Shorten(text) : text, Decimal, CultureInfo.InvariantCulture);

    /// <summary>
    /// Beyond some 770 significant digits only whether they are zero can matter. What is left out makes the work of reading a
    /// number constant after one look at its text.
    /// </summary>
    private static string Shorten(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny('e', 'E');
        var mantissa = mark < 0 ? text : text[..mark];
        var negative = mantissa[0] == '-';
        mantissa = mantissa.TrimStart("+-");
        var point = mantissa.IndexOf('.');
        var whole = (point < 0 ? mantissa : mantissa[..point]).TrimStart('0');
        var fraction = point < 0 ? [] : mantissa[(point + 1)..];
        var zeros = whole.Length > 0 ? 0 : Math.Max(0, fraction.IndexOfAnyExcept('0'));
        var kept = whole.Length > 0
            ? string.Concat(whole[..Math.Min(whole.Length, MaxDigits)], whole.Length < MaxDigits ? fraction[..Math.Min(fraction.Length, MaxDigits - whole.Length)] : [])
            : fraction.Slice(zeros, Math.Min(MaxDigits, fraction.Length - zeros)).ToString();
        var rest = whole.Length + fraction.Length - zeros > kept.Length ? "1" : "";
        var exponent = Math.Clamp((mark < 0 ? 0 : ParseExponent(text[(mark + 1)..])) + (whole.Length > 0 ? whole.Length : -zeros), -9999, 9999);
        return string.Create(CultureInfo.InvariantCulture, $"{(negative ? "-" : "")}0.{kept}{rest}e{exponent}");
    }

    private static long ParseExponent(ReadOnlySpan<char> digits)
    {
        var value = 0L;
        foreach (var c in digits.TrimStart("+-")) value = Math.Min((value * 10) + DigitOf(c), 1_000_000_000_000);
        return digits[0] == '-' ? -value : value;
    }

    private static double ParseDigits(ReadOnlySpan<char> digits, int radix)
    {
        // As many digits at once as fit 32 bits, as V8 does: the rounding of long numbers depends on it.
        double value = 0;
        for (var i = 0; i < digits.Length;)
        {
            uint part = 0;
            uint multiplier = 1;
            while (i < digits.Length && multiplier <= uint.MaxValue / 36 / (uint)radix)
            {
                part = (part * (uint)radix) + (uint)DigitOf(digits[i++]);
                multiplier *= (uint)radix;
            }

            value = (value * multiplier) + part;
        }

        // Powers of two must round to even once, not at every digit.
        return value < 9007199254740992 || !int.IsPow2(radix) ? value : ParseBinary(digits, int.Log2(radix));
    }

    private static double ParseBinary(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        ulong mantissa = 0;
        var exponent = 0;
        var sticky = false;
        foreach (var c in digits)
        {
            var digit = DigitOf(c);
            for (var bit = bitsPerDigit - 1; bit >= 0; bit--)
            {
                var one = ((digit >> bit) & 1) != 0;
                if (mantissa >> 62 != 0)
                {
                    sticky |= one;
                    exponent++;
                }
                else
                {
                    mantissa = (mantissa << 1) | (one ? 1UL : 0);
                }
            }
        }

        return Math.ScaleB((double)(mantissa | (sticky ? 1UL : 0)), exponent);
    }
}
