using System.Globalization;

namespace CodeMode.Syntax;

/// <content>Numeric literals, https://tc39.es/ecma262/#sec-literals-numeric-literals.</content>
internal sealed partial class Lexer
{
    private const int ExactDigits = 15;

    private Token ReadNumber()
    {
        if (text[Position] == '0')
        {
            var radix = Peek(1) switch { 'x' or 'X' => 16, 'o' or 'O' => 8, 'b' or 'B' => 2, _ => 10 };
            if (radix != 10) return ReadRadixNumber(radix);
            if (Characters.IsDigit(Peek(1)) || Peek(1) == '_')
                return Invalid("A number may not begin with 0; write octal numbers as 0o17", _tokenStart);
        }
        if (SkipDigits(10) is { } invalid) return invalid;
        if (Peek(0) == 'n')
        {
            var digits = Digits(_tokenStart);
            Position++;
            return EndNumber(Make(TokenKind.BigInt, digits));
        }
        var isInteger = true;
        if (Peek(0) == '.')
        {
            isInteger = false;
            Position++;
            if (Peek(0) == '_') return Invalid("A numeric separator stands only between digits", Position);
            if (SkipDigits(10) is { } invalidFraction) return invalidFraction;
        }
        if (Peek(0) is 'e' or 'E')
        {
            isInteger = false;
            Position++;
            if (Peek(0) is '+' or '-') Position++;
            if (!Characters.IsDigit(Peek(0))) return Invalid("The exponent of this number has no digits", Position);
            if (SkipDigits(10) is { } invalidExponent) return invalidExponent;
        }
        return EndNumber(Make(TokenKind.Number, number: DecimalValue(isInteger)));
    }

    private Token ReadRadixNumber(int radix)
    {
        Position += 2;
        var digitsStart = Position;
        if (Peek(0) == '_' || SkipDigits(radix) is not null || Position == digitsStart)
            return Invalid($"Expected a digit of base {radix}", Position);
        var digits = Digits(digitsStart);
        if (Peek(0) != 'n') return EndNumber(Make(TokenKind.Number, number: RadixValue(digits, radix)));
        Position++;
        return EndNumber(Make(TokenKind.BigInt, "0" + char.ToLowerInvariant(text[_tokenStart + 1]) + digits));
    }

    private Token EndNumber(Token number) =>
        Characters.IsAsciiIdentifierPart(Peek(0)) || Peek(0) == '\\' || (Peek(0) >= 128 && Characters.IsIdentifierStart(Peek(0)))
            ? Invalid("A name or digit may not follow a number directly", Position)
            : number;

    private Token? SkipDigits(int radix)
    {
        for (var separated = false; Position < end; Position++)
        {
            var c = text[Position];
            var value = Characters.HexValue(c);
            if (value >= 0 && value < radix)
            {
                separated = false;
            }
            else if (c == '_')
            {
                var next = Characters.HexValue(Peek(1));
                if (separated || next < 0 || next >= radix) return Invalid("A numeric separator stands only between digits", Position);
                separated = true;
            }
            else
            {
                break;
            }
        }
        return null;
    }

    private string Digits(int from) => text.Substring(from, Position - from).Replace("_", "");

    private double DecimalValue(bool isInteger)
    {
        if (isInteger && Position - _tokenStart <= ExactDigits)
        {
            var value = 0L;
            for (var i = _tokenStart; i < Position; i++)
                if (text[i] != '_') value = (value * 10) + (text[i] - '0');
            return value;
        }
        // .NET Framework reports what is too great instead of giving infinity.
        return double.TryParse(Digits(_tokenStart), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.PositiveInfinity;
    }

    /// <summary>The nearest double: 64 significant bits are kept, and whether any bit behind them is set.</summary>
    private static double RadixValue(string digits, int radix)
    {
        var bitsPerDigit = radix switch { 16 => 4, 8 => 3, _ => 1 };
        var mantissa = 0UL;
        var dropped = 0;
        foreach (var digit in digits)
        {
            for (var bit = bitsPerDigit - 1; bit >= 0; bit--)
            {
                var isSet = ((Characters.HexValue(digit) >> bit) & 1) == 1;
                if (mantissa >> 63 == 0)
                {
                    mantissa = (mantissa << 1) | (isSet ? 1UL : 0UL);
                }
                else
                {
                    dropped++;
                    if (isSet) mantissa |= 1;
                }
            }
        }
        return mantissa * Math.Pow(2, dropped);
    }
}
