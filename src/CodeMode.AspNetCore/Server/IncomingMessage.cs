using ModelContextProtocol.Protocol;

namespace CodeMode.AspNetCore.Server;

/// <summary>What a request's body holds: a message, or the reason why it is refused.</summary>
sealed record IncomingMessage(JsonRpcMessage? Message, RequestId Id, HttpRefusal? Refusal)
{
    public static IncomingMessage Read(JsonRpcMessage message) => new(message, message is JsonRpcRequest request ? request.Id : default, null);

    public static IncomingMessage Refused(RequestId id, HttpRefusal refusal) => new(null, id, refusal);
}
