namespace CodeMode.Telemetry;

/// <summary>How programs end, in the words of metrics and audit.</summary>
internal static class ProgramOutcome
{
    public const string Ok = "ok";
    public const string Internal = "internal";
    public const string Cancelled = "cancelled";

    private static readonly HashSet<string> s_knownErrors = new(StringComparer.Ordinal)
    {
        "Error", "TypeError", "RangeError", "ReferenceError", "SyntaxError", "EvalError", "URIError", "AggregateError",
        "ApiError", "ArgumentError", "PolicyError", "LimitError", "CheckError", "ConnectError",
    };

    public static string Of(ExecutionError? error) => error?.Kind switch
    {
        null => Ok,
        ExecutionErrorKind.NotRun => "not_run",
        ExecutionErrorKind.Thrown => "thrown",
        ExecutionErrorKind.Limit => "limit",
        ExecutionErrorKind.NeverSettles => "never_settles",
        _ => Internal,
    };

    /// <summary>The error's name where it is one of ours or the language's: a program may give its errors any name, and metrics keep each forever.</summary>
    public static string ErrorType(string outcome, string? error) => error is not null && s_knownErrors.Contains(error) ? error : outcome;
}
