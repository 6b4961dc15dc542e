using System.Globalization;

namespace CodeMode.Engine.Numerics;

/// <summary>https://tc39.es/ecma262/#sec-numeric-types-number-tostring</summary>
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

    private static string Format(double value)
    {
        var scientific = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        var mantissa = shortest.Split('E')[0];
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        if (shortest.Contains('E', StringComparison.Ordinal)) exponent = int.Parse(shortest.Split('E')[1], CultureInfo.InvariantCulture);
        var point = exponent + 1;
        var text = digits.Length <= point && point <= 21 ? digits.PadRight(point, '0')
            : point is > 0 and <= 21 ? digits[..point] + "." + digits[point..]
            : point is > -6 and <= 0 ? "0." + new string('0', -point) + digits
            : (digits.Length == 1 ? digits : digits[..1] + "." + digits[1..]) + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return value < 0 ? "-" + text : text;
    }
}
