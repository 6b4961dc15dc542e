namespace CodeMode.Syntax;

/// <summary>A text part of a template.</summary>
internal sealed class TemplateElement(int start, int end, string? cooked, string raw) : Node(NodeType.TemplateElement, start, end)
{
    /// <summary>The text with escapes applied; null when an escape is invalid, which only a tagged template may have.</summary>
    public string? Cooked { get; } = cooked;

    public string Raw { get; } = raw;
}
