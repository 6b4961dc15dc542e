using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>What analysis learns about one function.</summary>
internal sealed class FunctionScope
{
    public FunctionScope(Scope? parent, int start, FunctionNode? node)
    {
        Start = start;
        Node = node;
        Outer = parent?.Function;
        Top = new Scope(parent, this);
        Variables = Top;
    }

    /// <summary>Null for a program, and for the function that initializes the fields of a class.</summary>
    public FunctionNode? Node { get; }

    public int Start { get; }

    public FunctionScope? Outer { get; }

    /// <summary>Parameters, variables and the top-level declarations of the body.</summary>
    public Scope Top { get; }

    /// <summary>Where <c>var</c> declares: the body's own scope when parameters have defaults, which must not see it.</summary>
    public Scope Variables { get; set; }

    public bool IsArrow => Node?.Kind == FunctionKind.Arrow;

    public bool IsDerivedConstructor { get; init; }

    /// <summary>Whether it is made before the statements around it run.</summary>
    public bool IsHoisted { get; init; }

    /// <summary>The name a function expression has for itself, declared when something uses it.</summary>
    public string? OwnName { get; init; }
}
