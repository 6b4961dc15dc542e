namespace CodeMode.Syntax;

/// <summary><c>new.target</c>.</summary>
internal sealed class NewTarget(int start, int end) : Expression(NodeType.NewTarget, start, end);
