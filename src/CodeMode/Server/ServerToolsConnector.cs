using System.Text.Json;
using CodeMode.Tools;
using ModelContextProtocol.Protocol;

namespace CodeMode.Server;

/// <summary>The tools of the server that runs the programs.</summary>
internal sealed class ServerToolsConnector(string ns, IReadOnlyList<Tool> tools) : Connector(ns)
{
    private readonly Lazy<ApiDefinition> _definition = new(() => ToolDefinition.Create(
        "the server's tools", "1", null,
        [.. tools.Select(static t => new ToolDescription(t.Name, t.Description ?? t.Title, t.InputSchema, t.OutputSchema, t.Annotations?.ReadOnlyHint == true))]));

    public override ValueTask<ApiDefinition> GetDefinitionAsync(CancellationToken cancellationToken = default) => new(_definition.Value);

    public override ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var origin = (ServerToolsCall)request.Caller!.Origin!;
        var arguments = JsonElement.Parse(request.Body!.Value.Span).EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value);
        return origin.InvokeAsync(request.Operation!.OperationId!, arguments, cancellationToken);
    }
}
