using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>The scopes by the node that opens them.</summary>
internal sealed class ScopeTable(Dictionary<object, Scope> scopes, Dictionary<object, FunctionScope> functions)
{
    public Scope Of(Node node) => scopes[node];

    public FunctionScope FunctionOf(object node) => functions[node];
}
