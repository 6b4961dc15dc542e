namespace CodeMode.Syntax;

internal sealed class DebuggerStatement(int start, int end) : Statement(NodeType.DebuggerStatement, start, end);
