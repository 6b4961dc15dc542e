using System.Collections.Concurrent;
using System.Text;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>
/// Puts a server's tools behind <c>search</c> and <c>execute</c>: two filters around its own pipeline. Who may not see a tool
/// in the list finds it in no search and reaches it from no program.
/// </summary>
internal sealed class ServerTools(ServerToolsOptions options)
{
    private const int MaxViews = 64;
    private const int MaxPages = 100;
    private const string OriginKey = "CodeMode." + nameof(ServerToolsCall);

    private readonly ConcurrentDictionary<string, CodeModeServer> _views = new(StringComparer.Ordinal);
    private volatile McpRequestHandler<ListToolsRequestParams, ListToolsResult>? _list;

    public void AddTo(McpServerOptions server)
    {
        // The first filter is the outermost: what programs call passes all others.
        server.Filters.Request.ListToolsFilters.Insert(0, List);
        server.Filters.Request.CallToolFilters.Insert(0, Call);
    }

    private McpRequestHandler<ListToolsRequestParams, ListToolsResult> List(McpRequestHandler<ListToolsRequestParams, ListToolsResult> next)
    {
        _list = next;
        return async (request, cancellationToken) =>
        {
            if (options.UsePlainList?.Invoke(request) == true) return await next(request, cancellationToken);
            var tools = await ReadAllAsync(next, request, cancellationToken);
            return new ListToolsResult { Tools = [.. View(tools).Tools.Select(static t => t.ProtocolTool), .. tools.Where(IsListed)] };
        };
    }

    private McpRequestHandler<CallToolRequestParams, CallToolResult> Call(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        async (request, cancellationToken) =>
        {
            if (!IsOurs(request.Params?.Name) || _list is not { } list) return await next(request, cancellationToken);
            var listing = new RequestContext<ListToolsRequestParams>(
                request.Server, new JsonRpcRequest { Method = RequestMethods.ToolsList, Context = request.JsonRpcRequest.Context }, new ListToolsRequestParams())
            {
                User = request.User, Services = request.Services,
            };
            var view = View(await ReadAllAsync(list, listing, cancellationToken));
            request.Items[OriginKey] = new ServerToolsCall(request, next);
            return await view.Tools[request.Params!.Name].InvokeAsync(request, cancellationToken);
        };

    private bool IsOurs(string? tool) => options.CodeMode.Tools.Any(t => t.Name == tool);

    private bool IsListed(Tool tool) => options.KeepListed?.Invoke(tool) == true;

    /// <summary>What those see who see these tools.</summary>
    private CodeModeServer View(IReadOnlyList<Tool> tools)
    {
        var key = new StringBuilder();
        foreach (var tool in tools) key.Append(tool.Name).Append('\n').Append(tool.Description).Append('\n').Append(tool.InputSchema.GetRawText()).Append('\n').Append(tool.OutputSchema?.GetRawText()).Append('\n');
        if (_views.Count >= MaxViews) _views.Clear();
        return _views.GetOrAdd(key.ToString(), _ => new CodeModeServer(
            new CodeModeRunner([new ServerToolsConnector(options.Namespace, tools)], options.CodeMode), CallerOf));
    }

    private static ExecutionCaller CallerOf(RequestContext<CallToolRequestParams> request) =>
        new() { User = request.User, Origin = request.Items[OriginKey] };

    private static async ValueTask<IReadOnlyList<Tool>> ReadAllAsync(
        McpRequestHandler<ListToolsRequestParams, ListToolsResult> list, RequestContext<ListToolsRequestParams> request, CancellationToken cancellationToken)
    {
        var tools = new List<Tool>();
        request.Params ??= new ListToolsRequestParams();
        for (var page = 0; page < MaxPages; page++)
        {
            var result = await list(request, cancellationToken);
            tools.AddRange(result.Tools);
            if (result.NextCursor is not { } cursor) break;
            request.Params.Cursor = cursor;
        }
        return tools;
    }
}
