namespace CodeMode.Syntax;

internal abstract class Statement(NodeType type, int start, int end) : Node(type, start, end);
