using CodeMode.Engine;
using CodeMode.Worker.Wire;

namespace CodeMode.Worker.Hosting;

/// <summary>One program on the host's side: what it may reach, and what the worker says about it. Messages come from a process that may no longer be what it was.</summary>
internal sealed class WorkerRun : IDisposable
{
    private readonly ScriptProgram _program;
    private readonly ScriptGlobals _globals;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _ending;
    private readonly List<ScriptData> _remote = [];
    private readonly TaskCompletionSource<ScriptResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Host functions see what the caller's code sees, the request's own values for instance.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    public WorkerRun(ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken)
    {
        (_program, _globals, Options, _cancellationToken) = (program, globals, options, cancellationToken);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    public ScriptOptions Options { get; }

    public Task<ScriptResult> Result => _result.Task;

    public MessageWriter Begin() => RunMessage.Write(_program.Text, _globals, Options, _remote);

    /// <summary>Ends the run with what was found out about its process.</summary>
    public void End(ScriptError error)
    {
        if (_cancellationToken.IsCancellationRequested) _result.TrySetCanceled(_cancellationToken);
        else _result.TrySetResult(new ScriptResult { Error = error, Usage = new ScriptUsage(TimeSpan.Zero, TimeSpan.Zero, 0, 0) });
    }

    /// <summary>Takes what the worker says, and answers it.</summary>
    public void Take(MessageReader message, Action<MessageWriter> send)
    {
        if (_context is null) Handle(message, send);
        else ExecutionContext.Run(_context, _ => Handle(message, send), null);
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    private void Handle(MessageReader message, Action<MessageWriter> send)
    {
        switch (message.Kind)
        {
            case MessageKind.Call: _ = CallAsync(message, send); break;
            case MessageKind.CallNow: send(CallNow(message)); break;
            case MessageKind.Names: send(Names(Find(message))); break;
            case MessageKind.Member: send(Member(Find(message), message.Text())); break;
            case MessageKind.Items: send(Items(Find(message))); break;
            case MessageKind.Log: Options.OnLog?.Invoke(new ScriptLog(message.Text(), message.Text())); break;
            case MessageKind.Result: _result.TrySetResult(ResultMessage.Read(message)); break;
            case MessageKind.Cancelled when _cancellationToken.IsCancellationRequested: _result.TrySetCanceled(_cancellationToken); break;
            default: throw MessageReader.Broken();
        }
    }

    private async Task CallAsync(MessageReader message, Action<MessageWriter> send)
    {
        var answer = new MessageWriter(MessageKind.Answer).Int(message.Int());
        var (function, call) = ReadCall(message);
        try
        {
            answer = Write(answer, await function.InvokeAsync(call).ConfigureAwait(false));
        }
        catch (Exception error)
        {
            // Whatever a host function throws becomes an Error of the program.
            answer = Write(answer, error);
        }

        if (!_result.Task.IsCompleted) send(answer);
    }

    private MessageWriter CallNow(MessageReader message)
    {
        var (function, call) = ReadCall(message);
        var reply = new MessageWriter(MessageKind.Reply);
        try
        {
            return Write(reply, function.Invoke(call));
        }
        catch (Exception error)
        {
            return Write(reply, error);
        }
    }

    private (ScriptFunction Function, ScriptCall Call) ReadCall(MessageReader message)
    {
        if (Find(message) is not ScriptFunction function) throw MessageReader.Broken();
        var (line, column) = (message.Int(), message.Int());
        var arguments = new DataReader(null).ReadItems(message);
        return (function, new ScriptCall([.. Enumerable.Range(0, arguments.Count).Select(arguments.GetItem)], line, column, _ending.Token));
    }

    private static MessageWriter Names(ScriptData target)
    {
        var names = target.Names.ToList();
        var reply = new MessageWriter(MessageKind.Reply).Int(names.Count);
        foreach (var name in names) reply.Text(name);
        return reply;
    }

    private MessageWriter Member(ScriptData target, string name)
    {
        var reply = new MessageWriter(MessageKind.Reply);
        if (target.GetMember(name) is not { } member) return reply.Flag(false);
        lock (_remote) new DataWriter(_remote).Write(reply.Flag(true), member);
        return reply;
    }

    private MessageWriter Items(ScriptData target)
    {
        var reply = new MessageWriter(MessageKind.Reply);
        lock (_remote) new DataWriter(_remote).WriteItems(reply, target);
        return reply;
    }

    private MessageWriter Write(MessageWriter message, ScriptData answer)
    {
        lock (_remote) return AnswerMessage.Write(message, answer, _remote);
    }

    private MessageWriter Write(MessageWriter message, Exception error)
    {
        lock (_remote) return AnswerMessage.Write(message, error, _remote);
    }

    private ScriptData Find(MessageReader message)
    {
        var number = message.Int();
        lock (_remote) return number >= 0 && number < _remote.Count ? _remote[number] : throw MessageReader.Broken();
    }
}
