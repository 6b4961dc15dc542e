using CodeMode.Engine;
using CodeMode.Worker.Hosting;

namespace CodeMode;

/// <summary>Runs programs in worker processes. Disposing ends the processes; without it they end with this one.</summary>
public sealed class WorkerEngine : IScriptEngine, IAsyncDisposable
{
    private readonly WorkerPool _pool;

    /// <summary>An engine with a pool of its own. The first program starts the first process.</summary>
    /// <param name="options">How workers are started.</param>
    public WorkerEngine(WorkerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.Command);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Processes, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Warm);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ProgramsPerProcess, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MemoryBytes, 64L << 20);
        _pool = new WorkerPool(options);
    }

    /// <inheritdoc/>
    public async ValueTask<ScriptResult> RunAsync(
        ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(globals);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        using var run = new WorkerRun(program, globals, options, cancellationToken);
        return await _pool.RunAsync(run, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _pool.Dispose();
        return ValueTask.CompletedTask;
    }
}
