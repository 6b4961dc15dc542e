namespace CodeMode.Engine.Bytecode;

/// <summary>A binding of a scope, and where the machine keeps it: a local of the frame, or a slot of a heap environment when a closure captures it.</summary>
internal sealed class Variable(string name, VariableRole role, Scope scope, int initializedAt)
{
    public string Name { get; } = name;

    public VariableRole Role { get; set; } = role;

    public Scope Scope { get; } = scope;

    /// <summary>Source offset after which the binding surely has a value, in its own function.</summary>
    public int InitializedAt { get; set; } = initializedAt;

    /// <summary>Whether a function inside uses it, so that it must live on the heap.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>Whether some use may come before the declaration: then it starts as a mark, and such uses look.</summary>
    public bool NeedsMark { get; set; }

    /// <summary>Local or environment slot.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Whether it has no value before its declaration ran. Parameters are so where defaults can look at them.</summary>
    public bool IsLexical => Role is VariableRole.Let or VariableRole.Const or VariableRole.Class || (Role == VariableRole.Parameter && InitializedAt > 0);
}
