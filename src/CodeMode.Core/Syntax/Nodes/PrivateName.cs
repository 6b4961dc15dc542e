namespace CodeMode.Syntax;

/// <summary><c>#name</c>: only as a member's property, a class element's key, or the left side of <c>in</c>.</summary>
internal sealed class PrivateName(int start, int end, string name) : Expression(NodeType.PrivateName, start, end)
{
    public string Name { get; } = name;
}
