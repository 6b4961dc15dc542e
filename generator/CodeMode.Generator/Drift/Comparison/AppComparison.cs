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
        var routes = new HashSet<string>(endpoints.Select(static endpoint => endpoint.Key), StringComparer.Ordinal);
        var versioned = endpoints.Where(static endpoint => endpoint.Route.IsVersioned).ToList();
        bool Shares(ApiDocument document) => document.Operations.Any(operation => routes.Contains(operation.Key)
            || versioned.Any(endpoint => endpoint.Verb == operation.Operation.Method && endpoint.Route.Matches(operation.Route.Key)));
        return [.. documents.Select(document => document.Prefixes.Select(document.Under).Prepend(document).FirstOrDefault(Shares)).OfType<ApiDocument>()];
    }

    private static void ComparePairs(AppCollector app, RouteComparison routes, DriftReport report, CancellationToken cancellation)
    {
        var inputs = routes.Pairs.ConvertAll(match => InputOf(match.Endpoint, app.Services));
        var facts = new AppFacts
        {
            Json = app.Json,
            Transformed = app.Transformed.Keys,
            SaysAuthorization = !app.HasFallbackPolicy && routes.Pairs.Exists(static match => match.Endpoint.Conventions.RequiresAuthorization == true),
            SharedParameters = SharedParameters(routes.Pairs, inputs),
        };
        for (var i = 0; i < inputs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (endpoint, operation) = (routes.Pairs[i].Endpoint, routes.Pairs[i].Operation);
            var output = endpoint.Controller is null ? ResultReader.Read(endpoint) : ActionResults.Read(endpoint);
            var pair = new EndpointPair(endpoint, operation, inputs[i], output, facts, report);
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
    private static HashSet<string> SharedParameters(List<EndpointMatch> matches, List<InputFacts> inputs)
    {
        HashSet<string> once = new(StringComparer.Ordinal), shared = new(StringComparer.Ordinal);
        for (var i = 0; i < inputs.Count; i++)
        {
            foreach (var parameter in matches[i].Operation.Operation.Parameters)
            {
                if (parameter.Location == ParameterLocation.Path || inputs[i].Parameters.Any(own => string.Equals(own.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))) continue;
                var name = parameter.Location + parameter.Name;
                if (!once.Add(name)) shared.Add(name);
            }
        }

        return shared;
    }
}
