namespace CodeMode.Checking;

/// <summary>The variables declared in a scope.</summary>
internal sealed class VariableScope(VariableScope? outer)
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);

    public VariableScope? Outer { get; } = outer;

    public Variable Declare(string name)
    {
        if (!_variables.TryGetValue(name, out var variable)) _variables.Add(name, variable = new());
        return variable;
    }

    public Variable? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            if (scope._variables.TryGetValue(name, out var variable)) return variable;
        return null;
    }
}
