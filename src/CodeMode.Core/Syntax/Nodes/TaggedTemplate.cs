namespace CodeMode.Syntax;

internal sealed class TaggedTemplate(
    int start, int end, Expression tag, TemplateLiteral quasi)
    : Expression(NodeType.TaggedTemplate, start, end)
{
    public Expression Tag { get; } = tag;

    public TemplateLiteral Quasi { get; } = quasi;
}
