namespace CodeMode;

/// <summary>The kinds of failure of an execution. Decide by this, never by the text.</summary>
public enum ExecutionErrorKind
{
    /// <summary>The program was not run: its text is no program, or the check found what is provably wrong. Nothing was called.</summary>
    NotRun,

    /// <summary>The program threw and nothing caught it.</summary>
    Thrown,

    /// <summary>A limit was exceeded: CPU time, wall-clock time, memory or fuel.</summary>
    Limit,

    /// <summary>The program's promise can never settle.</summary>
    NeverSettles,

    /// <summary>CodeMode failed: our own bug.</summary>
    Internal,
}
