namespace CodeMode.Syntax;

/// <summary>The function being parsed: what may stand in it.</summary>
internal sealed class FunctionContext(FunctionKind kind, bool isAsync, bool isGenerator, FunctionContext? outer)
{
    private List<Label>? _labels;

    public FunctionKind Kind { get; } = kind;

    public bool IsAsync { get; } = isAsync;

    public bool IsGenerator { get; } = isGenerator;

    /// <summary>The function around; null for the program itself.</summary>
    public FunctionContext? Outer { get; } = outer;

    /// <summary>How many loops of this function stand around.</summary>
    public int Loops { get; set; }

    /// <summary>How many switches of this function stand around.</summary>
    public int Switches { get; set; }

    /// <summary>Whether its parameters are being parsed, which may hold neither <c>await</c> nor <c>yield</c>.</summary>
    public bool IsInParameters { get; set; }

    public List<Label> Labels => _labels ??= [];

    /// <summary>The function that <c>this</c>, <c>super</c> and <c>new.target</c> belong to: arrows have none of their own.</summary>
    public FunctionContext ThisFunction
    {
        get
        {
            var function = this;
            while (function.Kind == FunctionKind.Arrow && function.Outer is { } outer) function = outer;
            return function;
        }
    }

    public bool AllowsSuperProperty => Kind is FunctionKind.Method or FunctionKind.Getter or FunctionKind.Setter
        or FunctionKind.Constructor or FunctionKind.DerivedConstructor or FunctionKind.ClassFieldInitializer or FunctionKind.StaticBlock;

    public Label? FindLabel(string name)
    {
        if (_labels is null) return null;
        foreach (var label in _labels)
            if (label.Name == name) return label;
        return null;
    }
}
