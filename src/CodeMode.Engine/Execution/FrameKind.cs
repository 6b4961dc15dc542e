namespace CodeMode.Engine.Execution;

/// <summary>What becomes of a frame's result.</summary>
internal enum FrameKind
{
    /// <summary>Pushed for the caller.</summary>
    Call,

    /// <summary>Pushed for the caller, and <see cref="Frame.Receiver"/> above it: a getter that gives a method to call.</summary>
    CallThenThis,

    /// <summary>Handed to the <see cref="CallbackLoop"/> that lies below.</summary>
    Callback,

    /// <summary>Pushed for the caller, or this when it is no object.</summary>
    Construct,

    /// <summary>Dropped: a setter.</summary>
    Discard,

    /// <summary>An async function: settles its promise.</summary>
    Async,

    /// <summary>A generator: becomes the result of next().</summary>
    Generator,

    AsyncGenerator,
}
