using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Controllers;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Generator.Drift.Results;
using CodeMode.Generator.Drift.Routes;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>An app against its documents.</summary>
internal static class AppComparison
{
    public static IReadOnlyList<Diagnostic> Compare(AppCollector app, IReadOnlyList<ApiDocument> documents, CancellationToken cancellation)
    {
        var join = new EndpointJoin(app.Endpoints);
        List<UnknownRoute> unknown = [.. app.Endpoints.Unknown, .. join.Unknown];
        app.Controllers.Join(join, app.Endpoints.ControllerMaps, app.Endpoints.HidesElsewhere, join.Endpoints, unknown);
        var own = OwnDocuments(documents, join.Endpoints);
        var report = new DriftReport();
        if (own.Count == 0) return [];
        var routes = new RouteComparison(own, join.Endpoints, unknown, report);
        routes.Report();
        ComparePairs(app, routes, report, cancellation);
        return report.Found;
    }

    // A document that shares no endpoint with the app describes another one.
    private static List<ApiDocument> OwnDocuments(IReadOnlyList<ApiDocument> documents, List<Endpoint> endpoints)
    {
        var routes = new HashSet<(string, string)>(endpoints.Select(static endpoint => (endpoint.Verb, endpoint.Route.Key)));
        var versioned = endpoints.Where(static endpoint => endpoint.Route.IsVersioned).ToList();
        bool Shares(ApiDocument document) => document.Operations.Any(operation => routes.Contains((operation.Operation.Method, operation.Route.Key))
            || versioned.Any(endpoint => endpoint.Verb == operation.Operation.Method && endpoint.Route.Matches(operation.Route.Key)));
        return [.. documents.Select(document => document.Prefixes.Select(document.Under).Prepend(document).FirstOrDefault(Shares)).OfType<ApiDocument>()];
    }

    private static void ComparePairs(AppCollector app, RouteComparison routes, DriftReport report, CancellationToken cancellation)
    {
        var pairs = routes.Pairs.Select(pair => (pair.Endpoint, pair.Operation, Input: InputOf(pair.Endpoint, app.Services))).ToList();
        var facts = new AppFacts
        {
            Json = app.Json,
            Transformed = app.Transformed.Keys,
            SaysAuthorization = !app.HasFallbackPolicy && routes.Pairs.Any(static pair => pair.Endpoint.Conventions.RequiresAuthorization == true),
            SharedParameters = SharedParameters(pairs.Select(static pair => (pair.Operation, pair.Input))),
        };
        foreach (var (endpoint, operation, input) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            var output = endpoint.Controller is null ? ResultReader.Read(endpoint) : ActionResults.Read(endpoint);
            var pair = new EndpointPair(endpoint, operation, input, output, facts, report);
            routes.ReportNames(endpoint, operation);
            new ParameterComparison(pair).Compare();
            new BodyComparison(pair).Compare();
            new ResponseComparison(pair).Compare();
            new MetadataComparison(pair).Compare();
        }

        facts.Objects.Drain(facts, report, cancellation);
    }

    private static InputFacts InputOf(Endpoint endpoint, ServiceRegistrations services) =>
        endpoint.Controller is null ? MinimalBinder.Bind(endpoint, services) : ControllerBinder.Bind(endpoint, services);

    // What several operations document and none of their handlers takes, something before the handlers does.
    private static HashSet<string> SharedParameters(IEnumerable<(DocumentOperation Operation, InputFacts Input)> pairs) => new(
        pairs.SelectMany(static pair => pair.Operation.Operation.Parameters
                .Where(parameter => parameter.Location != ParameterLocation.Path && !pair.Input.Parameters.Any(own => string.Equals(own.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)))
                .Select(static parameter => parameter.Location + parameter.Name))
            .GroupBy(static name => name, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key),
        StringComparer.Ordinal);
}
