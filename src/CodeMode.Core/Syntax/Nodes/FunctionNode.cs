namespace CodeMode.Syntax;

/// <summary>What functions, methods, accessors and arrows have in common. Start and End span the source that toString gives.</summary>
internal sealed class FunctionNode(
    int start, int end, string? name, Node[] parameters, BlockStatement? body, Expression? expressionBody, FunctionKind kind, bool isAsync, bool isGenerator)
    : Node(NodeType.FunctionNode, start, end)
{
    /// <summary>The own name; null for anonymous functions, arrows and methods.</summary>
    public string? Name { get; } = name;

    /// <summary>Identifier, pattern, AssignmentPattern; RestElement may be last.</summary>
    public Node[] Parameters { get; } = parameters;

    /// <summary>Null for an arrow with an expression body.</summary>
    public BlockStatement? Body { get; } = body;

    public Expression? ExpressionBody { get; } = expressionBody;

    public FunctionKind Kind { get; } = kind;

    public bool IsAsync { get; } = isAsync;

    public bool IsGenerator { get; } = isGenerator;
}
