using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;

namespace CodeMode.Server.Stdio;

/// <summary>Tells of each message that is read.</summary>
internal sealed class CountingReader(ChannelReader<JsonRpcMessage> inner, Action<JsonRpcMessage> count) : ChannelReader<JsonRpcMessage>
{
    public override Task Completion => inner.Completion;

    public override bool TryRead([MaybeNullWhen(false)] out JsonRpcMessage item)
    {
        if (!inner.TryRead(out item)) return false;
        count(item);
        return true;
    }

    public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) => inner.WaitToReadAsync(cancellationToken);
}
