using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CodeMode.AspNetCore.Server;

/// <summary>An HTTP status and the JSON-RPC error that says why.</summary>
sealed record HttpRefusal(int Status, McpErrorCode Code, string Message)
{
    /// <summary>The code for what JSON-RPC and MCP have no code of their own for.</summary>
    public const McpErrorCode ServerError = (McpErrorCode)(-32000);

    static readonly JsonTypeInfo<JsonRpcError> _json = (JsonTypeInfo<JsonRpcError>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcError));

    public JsonNode? Data { get; init; }

    /// <summary>Answers with the error. <paramref name="id"/> is the request's, where it could be read.</summary>
    public Task WriteAsync(HttpContext context, RequestId id = default)
    {
        var error = new JsonRpcError { Id = id, Error = new() { Code = (int)Code, Message = Message, Data = Data } };
        return Results.Json(error, _json, statusCode: Status).ExecuteAsync(context);
    }
}
