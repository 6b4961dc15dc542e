using System.Diagnostics;
using System.Text;
using CodeMode.Engine;
using CodeMode.Worker.Serving;
using CodeMode.Worker.Wire;

namespace CodeMode.Worker.Hosting;

/// <summary>One worker process. A thread of its own reads what it says: reading a pipe blocks, and the pool's threads have other work.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int MaxErrorCharacters = 4_096;

    private static readonly TimeSpan s_startPatience = TimeSpan.FromSeconds(30);

    private readonly WorkerOptions _options;
    private readonly Process _process;
    private readonly Stream _input;
    private readonly Lock _lock = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile WorkerRun? _run;
    private volatile bool _isOver;
    private int _programs;

    private WorkerProcess(WorkerOptions options)
    {
        _options = options;
        _process = WorkerStart.Start(options);
        _input = _process.StandardInput.BaseStream;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_error) if (_error.Length < MaxErrorCharacters) _error.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
        new Thread(Listen) { IsBackground = true, Name = "CodeMode worker" }.Start();
    }

    /// <summary>Whether another program may run in it.</summary>
    public bool IsUsable => !_isOver && _programs < _options.ProgramsPerProcess;

    public static async Task<WorkerProcess> StartAsync(WorkerOptions options)
    {
        var worker = new WorkerProcess(options);
        try
        {
            await worker._ready.Task.WaitAsync(s_startPatience).ConfigureAwait(false);
            return worker;
        }
        catch (TimeoutException)
        {
            worker.Dispose();
            throw WorkerStart.NotStarted(options, "it did not answer");
        }
    }

    /// <summary>Runs one program; false when the process was gone before it took it.</summary>
    public bool TryBegin(WorkerRun run)
    {
        _programs++;
        _run = run;
        try
        {
            Send(run.Begin());
            return !_isOver;
        }
        catch (IOException)
        {
            _run = null;
            return false;
        }
    }

    /// <summary>Waits for the end of the program; one that does not end is ended with the process.</summary>
    public async Task<ScriptResult> FinishAsync(WorkerRun run, CancellationToken cancellationToken)
    {
        var limits = run.Options.Limits;
        using var deadline = new Timer(_ => Kill(run, WorkerErrors.Hung(limits)), null, Bounded(limits.WallTime + _options.Grace), Timeout.InfiniteTimeSpan);
        using var cancelled = cancellationToken.Register(() => Cancel(run));
        try
        {
            var result = await run.Result.ConfigureAwait(false);
            // After these nobody knows what else is broken in the process.
            if (result.Error?.Kind is ScriptErrorKind.Internal) _isOver = true;
            return result;
        }
        finally
        {
            _run = null;
        }
    }

    public void Dispose()
    {
        _isOver = true;
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static TimeSpan Bounded(TimeSpan time) => time.TotalMilliseconds > int.MaxValue ? TimeSpan.FromMilliseconds(int.MaxValue) : time;

    private void Cancel(WorkerRun run)
    {
        TrySend(new MessageWriter(MessageKind.Cancel));
        _ = KillLaterAsync(run);
    }

    private async Task KillLaterAsync(WorkerRun run)
    {
        await Task.WhenAny(run.Result, Task.Delay(_options.Grace)).ConfigureAwait(false);
        if (!run.Result.IsCompleted) Kill(run, WorkerErrors.Hung(run.Options.Limits));
    }

    private void Kill(WorkerRun run, ScriptError error)
    {
        if (run.Result.IsCompleted) return;
        Dispose();
        run.End(error);
    }

    private void Send(MessageWriter message)
    {
        lock (_lock) _input.Write(message.Finish());
        _input.Flush();
    }

    private void TrySend(MessageWriter message)
    {
        try
        {
            Send(message);
        }
        catch (IOException)
        {
            // The process is gone; the thread that listens ends the run.
        }
    }

    private void Listen()
    {
        try
        {
            var output = _process.StandardOutput.BaseStream;
            var maxBytes = (int)Math.Min(int.MaxValue, _options.MemoryBytes);
            while (MessageReader.Read(output, maxBytes) is { } message) Take(message);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // What it says is no sense: it is no worker any more.
        }

        Dispose();
        _process.WaitForExit();
        string text;
        lock (_error) text = _error.ToString();
        _ready.TrySetException(WorkerStart.NotStarted(_options, text.Length == 0 ? $"it ended with exit code {_process.ExitCode}" : text.Trim().Split('\n')[0]));
        _run?.End(WorkerErrors.Ended(_process.ExitCode, text, _run.Options.Limits));
    }

    private void Take(MessageReader message)
    {
        if (message.Kind != MessageKind.Ready) _run?.Take(message, TrySend);
        else if (message.Int() == WorkerLoop.Language) _ready.TrySetResult();
        else _ready.TrySetException(WorkerStart.NotStarted(_options, "it is of another version; update it together with this program"));
    }
}
