namespace CodeMode.Engine.Execution;

/// <summary>What a <see cref="CallbackLoop"/> wants next.</summary>
internal enum LoopStep
{
    /// <summary>A call with the arguments that it writes.</summary>
    Call,

    /// <summary>Its last answer as a number: an object, whose valueOf is the program's.</summary>
    Convert,

    /// <summary>Nothing: it has its result.</summary>
    Done,

    /// <summary>The prelude: what it goes through is no longer plain.</summary>
    Leave,
}
