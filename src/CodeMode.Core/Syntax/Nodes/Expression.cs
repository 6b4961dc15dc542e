namespace CodeMode.Syntax;

internal abstract class Expression(NodeType type, int start, int end) : Node(type, start, end)
{
    /// <summary>Whether it stands in parentheses: then it names no anonymous function and ends an optional chain.</summary>
    public bool Parenthesized { get; set; }
}
