using Microsoft.Extensions.Logging;

namespace CodeMode;

/// <summary>How a document is watched.</summary>
public sealed class DocumentWatchOptions
{
    /// <summary>How often it is looked at, or <see langword="null"/> for the usual.</summary>
    /// <value>Default: <see langword="null"/>, a second for a file and a minute for an address.</value>
    public TimeSpan? Interval { get; init; }

    /// <summary>Bounds of the loading.</summary>
    public ApiLoadOptions Load { get; init; } = new();

    /// <summary>Makes what sends the calls of a new version, with the credentials that it asks for; <see langword="null"/> to keep the invoker.</summary>
    public Func<ApiDefinition, IOperationInvoker>? CreateInvoker { get; init; }

    /// <summary>Where the log goes; <see langword="null"/> for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
