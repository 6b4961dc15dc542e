namespace CodeMode.Syntax;

internal sealed class BigIntLiteral(int start, int end, string digits) : Expression(NodeType.BigIntLiteral, start, end)
{
    /// <summary>Decimal, hexadecimal (0x), octal (0o) or binary (0b) digits without separators and without the n.</summary>
    public string Digits { get; } = digits;
}
