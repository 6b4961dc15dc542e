using Microsoft.Extensions.Logging;

namespace CodeMode.Cli;

/// <summary>Writes a server's log to standard error, a line a message.</summary>
internal sealed class TerminalLog(Terminal terminal) : ILoggerProvider
{
    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => new TerminalLogger(this);

    /// <summary>A factory whose log begins at a level.</summary>
    public static ILoggerFactory CreateFactory(Terminal terminal, LogLevel level) =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(level).AddProvider(new TerminalLog(terminal)));

    public void Write(LogLevel level, string message, Exception? problem)
    {
        var reason = problem is null ? "" : $": {problem.Message}";
        lock (_lock) terminal.Error.WriteLine($"codemode: {Name(level)}: {(message + reason).ReplaceLineEndings(" ")}");
    }

    public void Dispose()
    {
        // The terminal's streams are the process's own.
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Information => "info",
        LogLevel.Critical => "error",
        _ => level.ToString().ToLowerInvariant(),
    };
}
