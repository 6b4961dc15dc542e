using CodeMode.Engine;
using CodeMode.Worker.Wire;

namespace CodeMode.Worker.Serving;

/// <summary>Takes programs from the host, one after the other, until the host is gone.</summary>
internal sealed class WorkerLoop(IScriptEngine engine, Stream input, Stream output) : IDisposable
{
    /// <summary>Raised when what goes over the wire changes.</summary>
    public const int Language = 2;

    private HostLink? _host;
    private CancellationTokenSource? _cancellation;

    public void Run()
    {
        output.Write(new MessageWriter(MessageKind.Ready).Int(Language).Finish());
        while (MessageReader.Read(input, int.MaxValue) is { } message)
        {
            switch (message.Kind)
            {
                case MessageKind.Run: Start(message); break;
                case MessageKind.Answer: _host?.TakeAnswer(message); break;
                case MessageKind.Reply: _host?.TakeReply(message); break;
                case MessageKind.Cancel: _cancellation?.Cancel(); break;
            }
        }

        // The host is gone. A program that still runs goes with it.
        Environment.Exit(0);
    }

    public void Dispose() => _cancellation?.Dispose();

    private void Start(MessageReader message)
    {
        var host = _host = new HostLink(output);
        _cancellation?.Dispose();
        var cancellation = _cancellation = new CancellationTokenSource();
        var run = RunMessage.Read(message, host.Data);
        Seal.AllowCpuTime(run.Limits.CpuTime);
        _ = Task.Run(async () => host.Send(await RunAsync(run, host, cancellation.Token).ConfigureAwait(false)));
    }

    private async Task<MessageWriter> RunAsync(RunMessage run, HostLink host, CancellationToken cancellationToken)
    {
        var options = new ScriptOptions
        {
            Limits = run.Limits,
            RandomSeed = run.RandomSeed,
            TimeProvider = new HostClock(run.Now),
            OnLog = run.WantsLogs ? log => host.Send(new MessageWriter(MessageKind.Log).Text(log.Level).Text(log.Text)) : null,
        };
        try
        {
            return ResultMessage.Write(await engine.RunAsync(ScriptProgram.Parse(run.Text), run.Globals, options, cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new MessageWriter(MessageKind.Cancelled);
        }
        catch (OutOfMemoryException)
        {
            // Nothing can be said with a full heap but why it ends here.
            await Console.Error.WriteLineAsync(nameof(OutOfMemoryException)).ConfigureAwait(false);
            Environment.Exit(1);
            throw;
        }
        catch (Exception)
        {
            // An engine answers with a result; one that throws is broken, and its process with it.
            Environment.Exit(1);
            throw;
        }
    }
}
