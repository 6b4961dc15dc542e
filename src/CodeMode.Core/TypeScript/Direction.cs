namespace CodeMode.TypeScript;

/// <summary>Which way values of a type go.</summary>
internal enum Direction
{
    /// <summary>A program sends them: read-only properties are left out.</summary>
    Input,

    /// <summary>A program receives them: write-only properties are left out.</summary>
    Output,
}
