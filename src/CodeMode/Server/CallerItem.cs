using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>How a transport tells the tools who sent a message: one entry among the message's items.</summary>
static class CallerItem
{
    /// <summary>The key in <c>JsonRpcMessageContext.Items</c> under which a transport puts an <see cref="ExecutionCaller"/>.</summary>
    public const string Key = "CodeMode.Caller";

    /// <summary>The caller of a request, or <see langword="null"/> where the transport knows none (stdio).</summary>
    public static ExecutionCaller? Of(MessageContext context) =>
        context.Items.TryGetValue(Key, out var value) ? value as ExecutionCaller : null;
}
