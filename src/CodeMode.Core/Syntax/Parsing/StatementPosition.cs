namespace CodeMode.Syntax;

/// <summary>Where a statement stands, which decides whether it may be a declaration.</summary>
internal enum StatementPosition
{
    /// <summary>Among the statements of the program itself.</summary>
    TopLevel,

    /// <summary>In a list of statements: a block, a function body, a switch case.</summary>
    List,

    /// <summary>As the body of another statement.</summary>
    Single,
}
