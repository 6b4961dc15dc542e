using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.AspNetCore.Server;

/// <summary>How the endpoint tells the tools who sent a message: one entry among the message's items.</summary>
static class CallerItem
{
    const string Key = "CodeMode.Caller";

    public static void Set(JsonRpcMessageContext context, ExecutionCaller caller) => (context.Items ??= new Dictionary<string, object?>())[Key] = caller;

    public static ExecutionCaller? Of(MessageContext context) => context.Items.TryGetValue(Key, out var value) ? value as ExecutionCaller : null;
}
