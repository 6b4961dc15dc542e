using System.Globalization;

namespace CodeMode.Engine.Numerics;

/// <summary>The shortest text of a number that reads back as the same: https://tc39.es/ecma262/#sec-numeric-types-number-tostring</summary>
internal static class NumberFormatter
{
    private static readonly string[] s_small = [.. Enumerable.Range(0, 256).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    public static string ToString(double value)
    {
        if (value >= 0 && value < s_small.Length && value == (int)value) return s_small[(int)value];
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value)) return ((long)value).ToString(CultureInfo.InvariantCulture);
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        return Format(value);
    }

    /// <summary>Lays digits out as JavaScript does; the point stands that many digits from the left.</summary>
    public static string Layout(bool negative, ReadOnlySpan<char> digits, int point)
    {
        Span<char> buffer = stackalloc char[40];
        var length = 0;
        if (negative) buffer[length++] = '-';
        if (point is > 21 or <= -6)
        {
            buffer[length++] = digits[0];
            if (digits.Length > 1)
            {
                buffer[length++] = '.';
                digits[1..].CopyTo(buffer[length..]);
                length += digits.Length - 1;
            }

            buffer[length++] = 'e';
            buffer[length++] = point > 0 ? '+' : '-';
            Math.Abs(point - 1).TryFormat(buffer[length..], out var written, provider: CultureInfo.InvariantCulture);
            return new string(buffer[..(length + written)]);
        }

        if (point <= 0)
        {
            "0.".CopyTo(buffer[length..]);
            buffer.Slice(length + 2, -point).Fill('0');
            length += 2 - point;
            digits.CopyTo(buffer[length..]);
            return new string(buffer[..(length + digits.Length)]);
        }

        var whole = Math.Min(point, digits.Length);
        digits[..whole].CopyTo(buffer[length..]);
        buffer.Slice(length + whole, point - whole).Fill('0');
        length += point;
        if (digits.Length > point)
        {
            buffer[length++] = '.';
            digits[point..].CopyTo(buffer[length..]);
            length += digits.Length - point;
        }

        return new string(buffer[..length]);
    }

    private static string Format(double value)
    {
        Span<char> text = stackalloc char[32];
        Math.Abs(value).TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        Span<char> digits = stackalloc char[24];
        var count = 0;
        var point = 0;
        var seenPoint = false;
        for (var i = 0; i < length; i++)
        {
            if (text[i] == '.')
            {
                seenPoint = true;
            }
            else if (text[i] == 'E')
            {
                point += int.Parse(text[(i + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else if (count > 0 || text[i] != '0')
            {
                digits[count++] = text[i];
                point += seenPoint ? 0 : 1;
            }
            else if (seenPoint)
            {
                point--;
            }
        }

        return Layout(value < 0, digits[..count].TrimEnd('0'), point);
    }
}
