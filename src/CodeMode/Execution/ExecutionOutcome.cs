using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>An engine's result → an execution's result.</summary>
internal static class ExecutionOutcome
{
    public static ExecutionResult From(
        ScriptResult result, IReadOnlyList<CallRecord> calls, IReadOnlyList<ProgramDiagnostic> diagnostics, int maxCharacters) => new()
    {
        Calls = calls,
        Logs = result.Logs,
        DroppedLogs = result.DroppedLogs,
        Result = result.Error is null ? result.Value ?? ScriptData.Undefined : null,
        Error = result.Error is { } error ? ToError(error) : null,
        Diagnostics = result.Warnings.Count == 0 ? diagnostics : [.. diagnostics, .. result.Warnings],
        Usage = result.Usage,
        MaxCharacters = maxCharacters,
    };

    private static ExecutionError ToError(ScriptError error) => new()
    {
        Kind = error.Kind switch
        {
            ScriptErrorKind.Thrown => ExecutionErrorKind.Thrown,
            ScriptErrorKind.NeverSettles => ExecutionErrorKind.NeverSettles,
            ScriptErrorKind.Internal => ExecutionErrorKind.Internal,
            _ => ExecutionErrorKind.Limit,
        },
        Name = error.Name,
        Message = error.Message,
        Line = error.Line,
        Column = error.Column,
        Properties = error.Properties,
    };
}
