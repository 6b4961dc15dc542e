using Microsoft.Extensions.Logging;

namespace CodeMode.Telemetry;

/// <summary>What the log says of documents that change.</summary>
internal static partial class ReloadLog
{
    [LoggerMessage(20, LogLevel.Information, "{Namespace}: '{Source}' has changed and is in use, {Operations} operations")]
    public static partial void Changed(ILogger logger, string @namespace, string source, int operations);

    [LoggerMessage(21, LogLevel.Error, "{Namespace}: '{Source}' has changed and cannot be used, or cannot be looked at; the version before goes on")]
    public static partial void Kept(ILogger logger, string @namespace, string source, Exception problem);
}
