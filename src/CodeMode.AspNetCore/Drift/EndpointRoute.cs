using CodeMode.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CodeMode.AspNetCore.Drift;

/// <summary>What of a route decides which requests reach it: the method and the literal segments. Parameters match whatever they are called.</summary>
readonly record struct EndpointRoute(string Method, string Path)
{
    const string Parameter = "{}";

    public static EndpointRoute Of(ApiOperation operation) => new(operation.Method, Normalize(RoutePatternFactory.Parse(operation.Path)));

    /// <summary>The routes of an endpoint that a document should describe; none for what is no endpoint of an API.</summary>
    public static IEnumerable<EndpointRoute> Of(Endpoint endpoint)
    {
        if (endpoint is not RouteEndpoint route) return [];
        var metadata = route.Metadata;
        if (metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription == true || metadata.GetMetadata<ISuppressMatchingMetadata>()?.SuppressMatching == true) return [];
        // Pages, static files and health checks name no methods: a document describes none of them.
        var methods = metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var path = Normalize(route.RoutePattern);
        return methods.Select(method => new EndpointRoute(method.ToUpperInvariant(), path));
    }

    public override string ToString() => $"{Method} {Path}";

    // A controller's [controller] and [action] are parameters with a required value.
    static string Normalize(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToLowerInvariant(),
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter when pattern.RequiredValues.TryGetValue(parameter.Name, out var value) && value is string { Length: > 0 } text => text.ToLowerInvariant(),
        _ => Parameter,
    }))));
}
