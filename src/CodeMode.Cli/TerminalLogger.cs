using Microsoft.Extensions.Logging;

namespace CodeMode.Cli;

/// <summary>A category of a <see cref="TerminalLog"/>: all go to one place.</summary>
internal sealed class TerminalLogger(TerminalLog log) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Write(logLevel, formatter(state, exception), exception);
}
