namespace CodeMode.Syntax;

/// <content>Scopes and functions around the place being parsed.</content>
internal sealed partial class Parser
{
    private Scope _scope = new(ScopeKind.Function, null);
    private FunctionContext _function = new(FunctionKind.Normal, isAsync: true, isGenerator: false, null);

    private void PushScope(ScopeKind kind) => _scope = new(kind, _scope);

    private void PopScope() => _scope = _scope.Outer!;

    private void Declare(string name, BindingKind kind, int offset)
    {
        if (!_scope.TryDeclare(name, kind))
            throw Error($"'{name}' is declared twice in the same scope; choose another name or assign to the first one", offset);
    }

    private void CheckAwait()
    {
        if (_function.IsInParameters) throw Error("'await' may not stand in parameters; compute the default in the body", _token.Start);
        if (!_function.IsAsync)
        {
            throw Error(_function.Kind is FunctionKind.ClassFieldInitializer or FunctionKind.StaticBlock
                ? "'await' may not stand in a class field or static block"
                : "'await' is only allowed in async functions; write 'async' before the function around it", _token.Start);
        }
    }
}
