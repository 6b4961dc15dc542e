using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>
/// Finds the operation that a raw request reaches, so that policy applies to it: as generously as servers route, since a request that
/// matches no template here and yet reaches an endpoint would slip past the policy.
/// </summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(string Method, int Segments), List<Route>> _routes = [];
    private readonly List<Route> _spanning = [];

    public RouteTable(IEnumerable<ApiOperation> operations)
    {
        foreach (var operation in operations)
        {
            var route = new Route(operation);
            if (!_routes.TryGetValue((operation.Method, route.SegmentCount), out var list)) _routes.Add((operation.Method, route.SegmentCount), list = []);
            list.Add(route);
            // A catch-all is not visible in a document: a last parameter may stand for several segments.
            if (route.EndsInParameter) _spanning.Add(route);
        }
    }

    /// <summary>The operation with the most literal template that matches, or <see langword="null"/>.</summary>
    /// <param name="method">The method, upper case.</param>
    /// <param name="path">The path without query, percent-encoded.</param>
    public ApiOperation? Find(string method, string path)
    {
        var segments = Split(path);
        Route? best = null;
        foreach (var route in _routes.GetValueOrDefault((method, segments.Length)) ?? [])
        {
            if (route.Matches(segments) && (best is null || route.IsMoreLiteralThan(best))) best = route;
        }
        if (best is not null) return best.Operation;
        foreach (var route in _spanning)
        {
            if (route.Operation.Method == method && route.SegmentCount < segments.Length && route.MatchesPrefix(segments)
                && (best is null || route.SegmentCount > best.SegmentCount)) best = route;
        }
        return best?.Operation;
    }

    /// <summary>Decoded segments; a trailing slash does not count.</summary>
    internal static string[] Split(string path) => [.. path.Trim('/').Split('/').Select(Uri.UnescapeDataString)];
}
