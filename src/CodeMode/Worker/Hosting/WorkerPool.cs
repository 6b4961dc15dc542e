using System.Collections.Concurrent;
using CodeMode.Engine;

namespace CodeMode.Worker.Hosting;

/// <summary>Worker processes: one program each at a time, some ready beside those at work.</summary>
internal sealed class WorkerPool(WorkerOptions options) : IDisposable
{
    private readonly ConcurrentStack<WorkerProcess> _idle = new();
    private readonly SemaphoreSlim _places = new(options.Processes);
    private int _starting;
    private volatile bool _isDisposed;

    public async ValueTask<ScriptResult> RunAsync(WorkerRun run, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunInOneAsync(run, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var worker)) worker.Dispose();
    }

    private async Task<ScriptResult> RunInOneAsync(WorkerRun run, CancellationToken cancellationToken)
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var worker = TakeIdle() ?? await WorkerProcess.StartAsync(options).ConfigureAwait(false);
            KeepWarm();
            try
            {
                // One that died while it stood idle never took the program: another does.
                if (worker.TryBegin(run)) return await worker.FinishAsync(run, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                Return(worker);
            }
        }
    }

    private WorkerProcess? TakeIdle()
    {
        while (_idle.TryPop(out var worker))
        {
            if (worker.IsUsable) return worker;
            worker.Dispose();
        }

        return null;
    }

    private void Return(WorkerProcess worker)
    {
        if (worker.IsUsable && !_isDisposed && _idle.Count < options.Processes) _idle.Push(worker);
        else worker.Dispose();
        if (_isDisposed) Dispose();
    }

    private void KeepWarm()
    {
        if (_idle.Count + Volatile.Read(ref _starting) >= options.Warm) return;
        Interlocked.Increment(ref _starting);
        _ = Task.Run(async () =>
        {
            try
            {
                Return(await WorkerProcess.StartAsync(options).ConfigureAwait(false));
            }
            catch (InvalidOperationException)
            {
                // The next program that needs one starts it, and is told why it cannot be.
            }
            finally
            {
                Interlocked.Decrement(ref _starting);
            }
        });
    }
}
