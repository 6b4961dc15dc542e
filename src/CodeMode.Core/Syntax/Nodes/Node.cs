namespace CodeMode.Syntax;

/// <summary>A node of the syntax tree. Names follow ESTree; types are erased; positions are those of the text as it was sent.</summary>
internal abstract class Node(NodeType type, int start, int end)
{
    public NodeType Type { get; } = type;

    /// <summary>Offset of the first UTF-16 code unit.</summary>
    public int Start { get; } = start;

    /// <summary>Offset behind the last UTF-16 code unit.</summary>
    public int End { get; } = end;
}
