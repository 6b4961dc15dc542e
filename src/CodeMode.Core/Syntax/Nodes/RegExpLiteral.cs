namespace CodeMode.Syntax;

internal sealed class RegExpLiteral(int start, int end, string pattern, string flags) : Expression(NodeType.RegExpLiteral, start, end)
{
    public string Pattern { get; } = pattern;

    public string Flags { get; } = flags;
}
