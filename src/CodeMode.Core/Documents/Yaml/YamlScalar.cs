using System.Globalization;
using System.Text;

namespace CodeMode.Documents;

/// <summary>What plain text stands for: the core schema, https://yaml.org/spec/1.2.2/#103-core-schema. <c>yes</c>, <c>NO</c> and dates are text.</summary>
internal static class YamlScalar
{
    // Longer numbers of base 8 and 16 are text: converting them would take quadratic time.
    private const int MaxBasedLength = 66;

    /// <summary>The kind of a plain scalar.</summary>
    public static DocumentNodeKind Resolve(string text, int start, int end)
    {
        var length = end - start;
        if (length == 0) return DocumentNodeKind.Null;
        switch (text[start])
        {
            case '~' when length == 1: return DocumentNodeKind.Null;
            case 'n' or 'N' when IsWord(text, start, length, "null"): return DocumentNodeKind.Null;
            case 't' or 'T' when IsWord(text, start, length, "true"): return DocumentNodeKind.True;
            case 'f' or 'F' when IsWord(text, start, length, "false"): return DocumentNodeKind.False;
            case '+' or '-' or '.' or (>= '0' and <= '9') when IsNumber(text, start, end): return DocumentNodeKind.Number;
            default: return DocumentNodeKind.String;
        }
    }

    /// <summary>Whether a number is spelt as JSON spells numbers.</summary>
    public static bool IsJsonNumber(string text, int start, int end)
    {
        if (text[start] == '-') start++;
        if (start == end || !IsDigit(text[start])) return false;
        if (text[start] == '0' && start + 1 < end && text[start + 1] is not ('.' or 'e' or 'E')) return false;
        var point = text.IndexOf('.', start, end - start);
        return point < 0 || (point + 1 < end && IsDigit(text[point + 1]));
    }

    /// <summary>A number as JSON spells it; <see langword="null"/> for the infinities and for what is no number.</summary>
    public static string? ToJsonNumber(string raw)
    {
        if (raw.StartsWith("0x", StringComparison.Ordinal)) return Rebase(raw, 16);
        if (raw.StartsWith("0o", StringComparison.Ordinal)) return Rebase(raw, 8);
        var sign = raw[0] == '-' ? "-" : "";
        var start = raw[0] is '-' or '+' ? 1 : 0;
        var fraction = raw.IndexOfAny(['.', 'e', 'E'], start);
        if (fraction < 0) fraction = raw.Length;
        if (fraction < raw.Length - 1 && raw[fraction] == '.' && raw[fraction + 1] is 'i' or 'I' or 'n' or 'N') return null;
        var whole = raw.Substring(start, fraction - start).TrimStart('0');
        var rest = raw.Substring(fraction);
        if (rest.Length > 0 && rest[0] == '.' && (rest.Length == 1 || !IsDigit(rest[1]))) rest = rest.Substring(1);
        return sign + (whole.Length == 0 ? "0" : whole) + rest;
    }

    private static bool IsWord(string text, int start, int length, string word)
    {
        if (length != word.Length) return false;
        // null, Null and NULL, but not nULL.
        var comparison = text[start + 1] is >= 'a' ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (comparison == StringComparison.Ordinal) return string.CompareOrdinal(text, start + 1, word, 1, length - 1) == 0;
        for (var i = 0; i < length; i++)
        {
            if (text[start + i] != char.ToUpperInvariant(word[i])) return false;
        }

        return true;
    }

    private static bool IsNumber(string text, int start, int end)
    {
        var position = start;
        if (text[position] == '0' && end - position > 2 && text[position + 1] is 'x' or 'o') return IsBased(text, position + 2, end, text[position + 1] == 'x');
        var isSigned = text[position] is '+' or '-';
        if (isSigned) position++;
        if (position == end) return false;
        if (text[position] == '.' && end - position == 4 && IsInfinityOrNaN(text.Substring(position, 4), isSigned)) return true;
        var digits = SkipDigits(text, ref position, end);
        if (position < end && text[position] == '.')
        {
            position++;
            digits += SkipDigits(text, ref position, end);
        }

        if (digits == 0) return false;
        if (position < end && text[position] is 'e' or 'E')
        {
            position++;
            if (position < end && text[position] is '+' or '-') position++;
            if (SkipDigits(text, ref position, end) == 0) return false;
        }

        return position == end;
    }

    private static bool IsInfinityOrNaN(string text, bool isSigned) =>
        text is ".inf" or ".Inf" or ".INF" || (!isSigned && text is ".nan" or ".NaN" or ".NAN");

    private static bool IsBased(string text, int start, int end, bool isHexadecimal)
    {
        if (end - start > MaxBasedLength) return false;
        for (; start < end; start++)
        {
            var c = text[start];
            if (c is not (>= '0' and <= '7') && !(isHexadecimal && c is '8' or '9' or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))) return false;
        }

        return true;
    }

    private static int SkipDigits(string text, ref int position, int end)
    {
        var start = position;
        while (position < end && IsDigit(text[position])) position++;
        return position - start;
    }

    private static string Rebase(string raw, int from)
    {
        // Digits of base ten, the lowest first: no package brings long integers to netstandard2.0.
        var digits = new List<int> { 0 };
        for (var i = 2; i < raw.Length; i++)
        {
            var carry = int.Parse(raw.Substring(i, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            for (var place = 0; place < digits.Count; place++)
            {
                carry += digits[place] * from;
                digits[place] = carry % 10;
                carry /= 10;
            }

            for (; carry > 0; carry /= 10) digits.Add(carry % 10);
        }

        var builder = new StringBuilder(digits.Count);
        for (var place = digits.Count - 1; place >= 0; place--) builder.Append((char)('0' + digits[place]));
        return builder.ToString();
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
