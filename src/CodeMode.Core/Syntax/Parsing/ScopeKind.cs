namespace CodeMode.Syntax;

/// <summary>The kinds of scopes that declarations distinguish.</summary>
internal enum ScopeKind
{
    /// <summary>A function's parameters and the top of its body, or the program.</summary>
    Function,

    /// <summary>Everything else that holds <c>let</c> declarations of its own.</summary>
    Block,
}
