using System.Text.Json;
using CodeMode.Tools;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>The request that brought a program, and the rest of the server's pipeline: a tool that the program calls passes all of its filters.</summary>
internal sealed class ServerToolsCall(RequestContext<CallToolRequestParams> request, McpRequestHandler<CallToolRequestParams, CallToolResult> next)
{
    /// <summary>Calls a tool as the same user, in a scope of services of its own: calls of one program overlap.</summary>
    public async ValueTask<OperationResponse> InvokeAsync(string tool, IDictionary<string, JsonElement> arguments, CancellationToken cancellationToken)
    {
        await using var scope = request.Services?.GetService<IServiceScopeFactory>()?.CreateAsyncScope();
        var call = new RequestContext<CallToolRequestParams>(request.Server, request.JsonRpcRequest, new CallToolRequestParams { Name = tool, Arguments = arguments })
        {
            User = request.User, Services = scope?.ServiceProvider ?? request.Services,
            // What the server itself looks up before its filters; a tool that only a handler knows has none.
            MatchedPrimitive = request.Server.ServerOptions.ToolCollection?.FirstOrDefault(t => t.ProtocolTool.Name == tool),
        };
        return McpResult.Unwrap(tool, await next(call, cancellationToken));
    }
}
