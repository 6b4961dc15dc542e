using System.Collections.Concurrent;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server.Stdio;

/// <summary>
/// MCP over two streams. When the input ends, or the server is stopped, no new requests are read, and those that were read are answered for
/// a while: a client that writes its requests and closes gets its answers.
/// </summary>
internal sealed class StdioTransport : ITransport
{
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    // Two looks without anything open: between the reading of a message and its counting there is a moment.
    private const int QuietLooks = 2;

    private readonly ConcurrentDictionary<RequestId, bool> _open = new();
    private readonly HeldInput _input;
    private readonly StreamServerTransport _inner;
    private readonly CountingReader _reader;

    public StdioTransport(Stream input, Stream output, string name)
    {
        _input = new HeldInput(input, UntilAnsweredAsync);
        _inner = new StreamServerTransport(_input, output, name);
        _reader = new CountingReader(_inner.MessageReader, Count);
    }

    public string? SessionId => _inner.SessionId;

    public ChannelReader<JsonRpcMessage> MessageReader => _reader;

    /// <summary>Reads no further requests.</summary>
    public void End() => _input.End();

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await _inner.SendMessageAsync(message, cancellationToken);
        if (message is JsonRpcMessageWithId and not JsonRpcRequest) _open.TryRemove(((JsonRpcMessageWithId)message).Id, out _);
    }

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    private void Count(JsonRpcMessage message)
    {
        if (message is JsonRpcRequest request) _open[request.Id] = true;
        // What is cancelled gets no answer.
        else if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification, Params: { } parameters } && CancelledNotification.IdOf(parameters) is { } id) _open.TryRemove(id, out _);
    }

    private async Task UntilAnsweredAsync()
    {
        var quiet = 0;
        for (var left = s_grace; left > TimeSpan.Zero && quiet < QuietLooks; left -= s_look)
        {
            await Task.Delay(s_look);
            quiet = _open.IsEmpty && _inner.MessageReader is { CanCount: true, Count: 0 } ? quiet + 1 : 0;
        }
    }
}
