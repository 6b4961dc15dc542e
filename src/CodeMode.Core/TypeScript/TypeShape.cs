namespace CodeMode.TypeScript;

/// <summary>How tightly a type expression binds, loosest first.</summary>
internal enum TypeShape
{
    /// <summary><c>A | B</c>.</summary>
    Union,

    /// <summary><c>A &amp; B</c>.</summary>
    Intersection,

    /// <summary>Everything else.</summary>
    Primary,
}
