using System.Collections.Concurrent;
using CodeMode.Engine;
using CodeMode.Worker.Wire;

namespace CodeMode.Worker.Serving;

/// <summary>A worker's way to its host during one run.</summary>
internal sealed class HostLink(Stream output)
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<MessageReader>> _calls = new();
    private readonly BlockingCollection<MessageReader> _replies = [];
    private readonly Lock _lock = new();
    private int _lastCall;

    public DataReader Data => new(Open);

    public void Send(MessageWriter message)
    {
        lock (_lock) output.Write(message.Finish());
    }

    /// <summary>Asks and waits: the program stands still meanwhile.</summary>
    public MessageReader Ask(MessageWriter question)
    {
        Send(question);
        return _replies.Take();
    }

    /// <summary>What the host answered to <see cref="Ask"/>.</summary>
    public void TakeReply(MessageReader reply) => _replies.Add(reply);

    /// <summary>What the host answered to a call.</summary>
    public void TakeAnswer(MessageReader answer)
    {
        if (_calls.TryRemove(answer.Int(), out var call)) call.TrySetResult(answer);
    }

    private ScriptData Open(DataTag tag, MessageReader message)
    {
        var number = message.Int();
        if (tag == DataTag.RemoteArray) return new RemoteArray(this, number, message.Int());
        if (tag == DataTag.RemoteObject) return new RemoteObject(this, number, message.Int());
        var (isAsync, name) = (message.Flag(), message.Text());
        if (message.Flag())
        {
            var pages = message.Int();
            return ScriptFunction.CreatePaged(name, call => CallAsync(number, call), call => CallAsync(pages, call));
        }

        return isAsync ? ScriptFunction.CreateAsync(name, call => CallAsync(number, call)) : ScriptFunction.Create(name, call => CallNow(number, call));
    }

    private ScriptData CallNow(int function, ScriptCall call) => AnswerMessage.Read(Ask(Write(new MessageWriter(MessageKind.CallNow).Int(function), call)), Data);

    private async ValueTask<ScriptData> CallAsync(int function, ScriptCall call)
    {
        var id = Interlocked.Increment(ref _lastCall);
        var answer = new TaskCompletionSource<MessageReader>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        Send(Write(new MessageWriter(MessageKind.Call).Int(id).Int(function), call));
        return AnswerMessage.Read(await answer.Task.WaitAsync(call.CancellationToken).ConfigureAwait(false), Data);
    }

    private static MessageWriter Write(MessageWriter message, ScriptCall call)
    {
        message.Int(call.Line).Int(call.Column);
        new DataWriter(null).WriteItems(message, new ScriptArray(call.Arguments));
        return message;
    }
}
