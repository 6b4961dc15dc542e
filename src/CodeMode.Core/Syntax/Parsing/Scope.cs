namespace CodeMode.Syntax;

/// <summary>The names declared in a scope, to find those declared twice.</summary>
internal sealed class Scope(ScopeKind kind, Scope? outer)
{
    private Dictionary<string, BindingKind>? _names;

    public Scope? Outer { get; } = outer;

    public ScopeKind Kind { get; } = kind;

    /// <summary>Declares a name. False when it clashes with an earlier declaration.</summary>
    public bool TryDeclare(string name, BindingKind kind)
    {
        if (kind != BindingKind.Var) return TryAdd(name, kind);
        // A var belongs to its function, and may not cross a lexical declaration on its way there.
        for (var scope = this; ; scope = scope.Outer!)
        {
            if (!scope.TryAdd(name, kind)) return false;
            if (scope.Kind == ScopeKind.Function) return true;
        }
    }

    private bool TryAdd(string name, BindingKind kind)
    {
        _names ??= new(StringComparer.Ordinal);
        if (_names.TryGetValue(name, out var earlier)) return kind == BindingKind.Var && earlier != BindingKind.Lexical;
        _names.Add(name, kind);
        return true;
    }
}
