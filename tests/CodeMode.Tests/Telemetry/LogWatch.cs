using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CodeMode.Tests.Telemetry;

/// <summary>Keeps what is logged.</summary>
sealed class LogWatch : ILoggerFactory, ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Message, Exception? Problem)> Lines { get; } = [];

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName)
    {
        Assert.Equal("CodeMode", categoryName);
        return this;
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, formatter(state, exception), exception));

    public void Dispose()
    {
    }
}
