using Microsoft.Extensions.Logging;

namespace CodeMode.Telemetry;

/// <summary>What the log says of programs and connectors.</summary>
internal static partial class ProgramLog
{
    /// <summary>A failing program is the agent's affair; our own failure is the host's.</summary>
    public static LogLevel LevelOf(string outcome) => outcome == ProgramOutcome.Internal ? LogLevel.Error : LogLevel.Information;

    [LoggerMessage(EventId = 1, Message = "Program {Hash} of {User} ended: {Outcome} {Reason}, {Calls} calls, {Milliseconds:0.0} ms")]
    public static partial void Ended(
        ILogger logger, LogLevel level, string hash, string user, string outcome, string reason, int calls, double milliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Operation} answered {Status} in {Milliseconds:0.0} ms")]
    public static partial void Called(ILogger logger, string operation, int? status, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} got no answer")]
    public static partial void NotAnswered(ILogger logger, string operation, Exception problem);

    [LoggerMessage(4, LogLevel.Error, "{Operation} failed inside the host")]
    public static partial void HostFailed(ILogger logger, string operation, Exception problem);

    [LoggerMessage(5, LogLevel.Information, "{Operation} was not sent: {Diagnostic}")]
    public static partial void Refused(ILogger logger, string operation, string diagnostic);

    [LoggerMessage(6, LogLevel.Error, "Program {Hash} ({Outcome}, {Calls} calls) could not be audited")]
    public static partial void NotAudited(ILogger logger, string hash, string outcome, int calls, Exception problem);

    [LoggerMessage(7, LogLevel.Warning, "The connector {Namespace} cannot be used")]
    public static partial void NotConnected(ILogger logger, string @namespace, Exception problem);
}
