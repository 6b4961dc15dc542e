using System.Text.RegularExpressions;
using CodeMode.Jint.Limits;
using CodeMode.Jint.Values;
using Jint.Runtime;

namespace CodeMode.Jint.Running;

/// <summary>The many exceptions by which Jint ends a program, as clean errors: never with .NET's messages or stacks.</summary>
internal static class RunErrors
{
    public static ScriptError Of(Exception exception, RunMeter meter, ProgramErrors errors) => exception switch
    {
        LimitReachedException limit => Of(limit),
        JavaScriptException thrown => errors.Of(thrown.Error, thrown.JavaScriptStackTrace),
        PromiseRejectedException rejected => errors.Of(rejected.RejectedValue),
        RecursionDepthOverflowException or InsufficientExecutionStackException => Thrown("RangeError", "Maximum call stack size exceeded"),
        RegexMatchTimeoutException or TimeoutException => Of(meter.CpuTimeReached()),
        MemoryLimitExceededException or OutOfMemoryException => Of(meter.MemoryReached()),
        _ => new() { Kind = ScriptErrorKind.Internal, Name = "InternalError", Message = "The engine failed. This is a bug of Jint or of CodeMode, not of the program." },
    };

    public static ScriptError NeverSettles() => new()
    {
        Kind = ScriptErrorKind.NeverSettles,
        Name = "NeverSettlesError",
        Message = "The program waits for a promise that nothing can settle: no call and no timer is left. Resolve or reject it, or do not await it.",
    };

    private static ScriptError Of(LimitReachedException limit) => new() { Kind = limit.Kind, Name = "LimitError", Message = limit.Message };

    private static ScriptError Thrown(string name, string message) => new() { Kind = ScriptErrorKind.Thrown, Name = name, Message = message };
}
