namespace CodeMode.Syntax;

internal sealed class EmptyStatement(int start, int end) : Statement(NodeType.EmptyStatement, start, end);
