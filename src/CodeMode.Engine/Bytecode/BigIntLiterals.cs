using System.Globalization;
using System.Numerics;

namespace CodeMode.Engine.Bytecode;

/// <summary>Reads the digits of a BigInt literal.</summary>
internal static class BigIntLiterals
{
    public static BigInteger Parse(string digits)
    {
        if (digits.Length < 3 || digits[0] != '0') return BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        var body = "0" + digits[2..];
        return char.ToLowerInvariant(digits[1]) switch
        {
            'x' => BigInteger.Parse(body, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            'b' => BigInteger.Parse(body, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture),
            'o' => ParseOctal(body),
            _ => BigInteger.Parse(digits, CultureInfo.InvariantCulture),
        };
    }

    private static BigInteger ParseOctal(string digits)
    {
        var value = BigInteger.Zero;
        foreach (var c in digits) value = (value << 3) + (c - '0');
        return value;
    }
}
