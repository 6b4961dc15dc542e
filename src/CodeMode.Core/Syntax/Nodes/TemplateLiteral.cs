namespace CodeMode.Syntax;

internal sealed class TemplateLiteral(
    int start, int end, TemplateElement[] quasis, Expression[] expressions)
    : Expression(NodeType.TemplateLiteral, start, end)
{
    public TemplateElement[] Quasis { get; } = quasis;

    public Expression[] Expressions { get; } = expressions;
}
