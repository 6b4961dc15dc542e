using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>The scopes by the node that opens them.</summary>
internal sealed class ScopeTable(Dictionary<object, Scope> scopes, Dictionary<object, FunctionScope> functions)
{
    public Scope Of(Node node) => scopes[node];

    /// <summary>The scope of a function body that is kept apart from its parameters; null when both share one.</summary>
    public Scope? OfBody(BlockStatement? body) => body is null ? null : scopes.GetValueOrDefault(body);

    public FunctionScope FunctionOf(object node) => functions[node];
}
