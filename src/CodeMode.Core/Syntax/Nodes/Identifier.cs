namespace CodeMode.Syntax;

/// <summary>A name used as a reference or as a binding.</summary>
internal sealed class Identifier(int start, int end, string name) : Expression(NodeType.Identifier, start, end)
{
    public string Name { get; } = name;
}
