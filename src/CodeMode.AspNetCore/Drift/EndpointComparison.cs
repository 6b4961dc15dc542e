using CodeMode.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CodeMode.AspNetCore.Drift;

/// <summary>The endpoints that an app really has against the operations of its document: what no compiler can see.</summary>
/// <param name="WithoutEndpoint">Operations that no endpoint answers.</param>
/// <param name="WithoutOperation">Endpoints that the document does not describe.</param>
sealed record EndpointComparison(IReadOnlyList<string> WithoutEndpoint, IReadOnlyList<string> WithoutOperation)
{
    public static EndpointComparison Of(ApiModel model, IEnumerable<Endpoint> endpoints)
    {
        var routes = endpoints.SelectMany(EndpointRoute.Of).ToHashSet();
        var operations = new Dictionary<EndpointRoute, ApiOperation>();
        foreach (var operation in model.Operations.Where(static o => o.IsHttp)) operations.TryAdd(EndpointRoute.Of(operation), operation);
        return new(
            [.. operations.Where(o => !routes.Contains(o.Key)).Select(static o => $"{o.Value.QualifiedName} ({o.Value.Method} {o.Value.Path})")],
            [.. routes.Where(route => !operations.ContainsKey(route)).Select(static route => route.ToString()).Order(StringComparer.Ordinal)]);
    }
}
