using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>One lexical scope.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly List<Variable> _ordered = [];

    public Scope(Scope? parent, FunctionScope function)
    {
        Parent = parent;
        Function = function;
    }

    public Scope? Parent { get; }

    public FunctionScope Function { get; }

    /// <summary>Whether the cases of a switch share it: then source order says nothing about what ran before.</summary>
    public bool IsSwitch { get; init; }

    public IReadOnlyList<Variable> Variables => _ordered;

    /// <summary>Function declarations that are made when the scope is entered.</summary>
    public List<FunctionNode> Hoisted { get; } = [];

    /// <summary>Slots of the heap environment, 0 when there is none.</summary>
    public int EnvironmentSize { get; set; }

    public bool HasEnvironment => EnvironmentSize > 0;

    public Variable? Find(string name) => _variables.GetValueOrDefault(name);

    public Variable Declare(string name, VariableRole role, int initializedAt)
    {
        if (_variables.TryGetValue(name, out var existing))
        {
            if (role == VariableRole.Function) existing.Role = role;
            return existing;
        }

        var variable = new Variable(name, role, this, initializedAt);
        _variables.Add(name, variable);
        _ordered.Add(variable);
        return variable;
    }
}
