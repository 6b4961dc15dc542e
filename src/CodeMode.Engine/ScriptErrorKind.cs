namespace CodeMode.Engine;

/// <summary>The kinds of failure.</summary>
public enum ScriptErrorKind
{
    /// <summary>The program threw and nothing caught it.</summary>
    Thrown,

    /// <summary>The CPU time was used up.</summary>
    CpuTime,

    /// <summary>The wall-clock time was used up.</summary>
    WallTime,

    /// <summary>The memory was used up.</summary>
    Memory,

    /// <summary>The fuel was used up.</summary>
    Fuel,

    /// <summary>Nothing was left to run and the program's promise can never settle.</summary>
    NeverSettles,

    /// <summary>The engine failed: our own bug.</summary>
    Internal,
}
