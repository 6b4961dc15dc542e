namespace CodeMode.Syntax;

/// <summary>Only as a callee or as a member's object.</summary>
internal sealed class SuperExpression(int start, int end) : Expression(NodeType.SuperExpression, start, end);
