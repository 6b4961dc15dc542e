namespace CodeMode.Syntax;

internal sealed class ThisExpression(int start, int end) : Expression(NodeType.ThisExpression, start, end);
