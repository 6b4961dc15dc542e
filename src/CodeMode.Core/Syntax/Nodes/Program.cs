namespace CodeMode.Syntax;

/// <summary>
/// A whole program: the body of an async function, where <c>return</c> and <c>await</c> stand at the top.
/// The value is what it returns, or else the value of its last statement when that is an expression.
/// A program that is nothing but one function (arrow, function expression, one function declaration) is that function, to be called without arguments.
/// </summary>
internal sealed class Program(int start, int end, Statement[] body, bool isFunction, bool hasTopLevelReturn)
    : Node(NodeType.Program, start, end)
{
    public Statement[] Body { get; } = body;

    /// <summary>Whether the body is one function to be called.</summary>
    public bool IsFunction { get; } = isFunction;

    /// <summary>Whether a <c>return</c> stands outside of any function: then the last expression is no value.</summary>
    public bool HasTopLevelReturn { get; } = hasTopLevelReturn;
}
