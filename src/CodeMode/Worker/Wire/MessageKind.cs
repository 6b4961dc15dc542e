namespace CodeMode.Worker.Wire;

/// <summary>What is said over the pipe. One message is its length, its kind, and its parts.</summary>
internal enum MessageKind : byte
{
    /// <summary>Worker: it is ready, and which language it speaks.</summary>
    Ready = 1,

    /// <summary>Host: run this program.</summary>
    Run,

    /// <summary>Host: stop it.</summary>
    Cancel,

    /// <summary>Worker: a call of an asynchronous host function.</summary>
    Call,

    /// <summary>Host: the answer of a call.</summary>
    Answer,

    /// <summary>Worker: a call of a host function that answers at once. It waits for <see cref="Reply"/>.</summary>
    CallNow,

    /// <summary>Worker: the names of an object's members. It waits for <see cref="Reply"/>.</summary>
    Names,

    /// <summary>Worker: one member of an object. It waits for <see cref="Reply"/>.</summary>
    Member,

    /// <summary>Worker: the items of an array. It waits for <see cref="Reply"/>.</summary>
    Items,

    /// <summary>Host: what the worker waits for.</summary>
    Reply,

    /// <summary>Worker: a console line.</summary>
    Log,

    /// <summary>Worker: the program's outcome.</summary>
    Result,

    /// <summary>Worker: the program was cancelled.</summary>
    Cancelled,
}
