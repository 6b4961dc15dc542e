using System.Numerics;

namespace CodeMode.Engine.Numerics;

/// <summary>BigInts in bases other than ten. The caller has charged for it.</summary>
internal static class BigIntFormatter
{
    private const string Characters = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string ToString(BigInteger value, int radix)
    {
        if (value.IsZero) return "0";
        var digits = new List<char>();
        var rest = BigInteger.Abs(value);
        // As many digits at once as fit 32 bits: the long division is what costs.
        var chunkDigits = (int)(31 / Math.Log2(radix));
        var chunk = (uint)Math.Pow(radix, chunkDigits);
        while (!rest.IsZero)
        {
            rest = BigInteger.DivRem(rest, chunk, out var remainder);
            var part = (uint)remainder;
            for (var i = 0; i < chunkDigits && (part != 0 || !rest.IsZero); i++)
            {
                digits.Add(Characters[(int)(part % (uint)radix)]);
                part /= (uint)radix;
            }
        }

        if (value.Sign < 0) digits.Add('-');
        digits.Reverse();
        return string.Concat(digits);
    }
}
