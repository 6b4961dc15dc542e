namespace CodeMode;

/// <summary>Runs programs in processes of their own.</summary>
public static class CodeModeWorkerExtensions
{
    /// <summary>
    /// Runs programs in worker processes that the operating system limits. Calls, checks and answers are the same; a process that hangs or is
    /// killed costs its own program.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="worker">Sets how workers are started, and what one may use.</param>
    /// <returns>The same options.</returns>
    public static CodeModeOptions UseWorker(this CodeModeOptions options, Action<WorkerOptions>? worker = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new WorkerOptions();
        worker?.Invoke(settings);
        options.Engine = new WorkerEngine(settings);
        return options;
    }
}
