namespace CodeMode.Engine.Numerics;

/// <summary>Numbers in bases from 2 to 36, digit for digit as V8 writes them (the standard leaves the fraction open).</summary>
internal static class RadixFormatter
{
    private const string Characters = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int Half = 1100;

    public static string ToString(double value, int radix)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return "0";
        Span<char> buffer = stackalloc char[Half * 2];
        var magnitude = Math.Abs(value);
        var end = WriteFraction(buffer, magnitude, radix, out var whole);
        var start = WriteWhole(buffer, whole, radix);
        if (value < 0) buffer[--start] = '-';
        return new string(buffer[start..end]);
    }

    private static int WriteFraction(Span<char> buffer, double value, int radix, out double whole)
    {
        whole = Math.Floor(value);
        var fraction = value - whole;
        // Digits are written while they still tell the number from its neighbour.
        var delta = Math.Max(0.5 * (Math.BitIncrement(value) - value), double.Epsilon);
        var at = Half;
        if (fraction < delta) return at;
        buffer[at++] = '.';
        do
        {
            fraction *= radix;
            delta *= radix;
            var digit = (int)fraction;
            buffer[at++] = Characters[digit];
            fraction -= digit;
            if (fraction > 0.5 || (fraction == 0.5 && (digit & 1) != 0))
            {
                if (fraction + delta > 1)
                {
                    at = RoundUp(buffer, at, radix, ref whole);
                    break;
                }
            }
        }
        while (fraction >= delta);
        return at;
    }

    private static int RoundUp(Span<char> buffer, int at, int radix, ref double whole)
    {
        while (true)
        {
            at--;
            if (at == Half)
            {
                whole++;
                return at;
            }

            var digit = Characters.IndexOf(buffer[at], StringComparison.Ordinal) + 1;
            if (digit < radix)
            {
                buffer[at] = Characters[digit];
                return at + 1;
            }
        }
    }

    private static int WriteWhole(Span<char> buffer, double whole, int radix)
    {
        var at = Half;
        // Where neighbouring numbers lie further apart than the radix, the last digit says nothing: a zero.
        while (whole / radix >= 9007199254740992)
        {
            whole /= radix;
            buffer[--at] = '0';
        }

        do
        {
            var remainder = whole % radix;
            buffer[--at] = Characters[(int)remainder];
            whole = (whole - remainder) / radix;
        }
        while (whole > 0);
        return at;
    }
}
