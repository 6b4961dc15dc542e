namespace CodeMode.Syntax;

internal sealed class NullLiteral(int start, int end) : Expression(NodeType.NullLiteral, start, end);
