namespace CodeMode.Syntax;

/// <summary>How a name was declared, which decides what may declare it again.</summary>
internal enum BindingKind
{
    /// <summary><c>var</c>, and function declarations at the top of a function.</summary>
    Var,

    /// <summary><c>let</c>, <c>const</c>, classes, function declarations in blocks, destructured catch parameters.</summary>
    Lexical,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>The parameter of a <c>catch</c> that is one name: <c>var</c> may declare it again.</summary>
    CatchParameter,
}
