using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>Which endpoints and operations belong together, and which stand alone.</summary>
internal sealed class RouteComparison
{
    private readonly IReadOnlyList<ApiDocument> _documents;
    private readonly IReadOnlyList<Endpoint> _endpoints;
    private readonly IReadOnlyList<UnknownRoute> _unknown;
    private readonly DriftReport _report;
    private readonly ILookup<string, DocumentOperation> _byRoute;

    public RouteComparison(IReadOnlyList<ApiDocument> documents, IReadOnlyList<Endpoint> endpoints, IReadOnlyList<UnknownRoute> unknown, DriftReport report)
    {
        (_documents, _endpoints, _unknown, _report) = (documents, endpoints, unknown, report);
        _byRoute = documents.SelectMany(static document => document.Operations).ToLookup(static operation => operation.Key, StringComparer.Ordinal);
        foreach (var group in endpoints.GroupBy(static endpoint => endpoint.Key, StringComparer.Ordinal)) Match(group.ToList());
    }

    /// <summary>Endpoints with the operation that describes them; none where it is not certain which.</summary>
    public List<EndpointMatch> Pairs { get; } = [];

    private readonly HashSet<DocumentOperation> _described = [];
    private readonly List<Endpoint> _alone = [];

    /// <summary>Reports what stands alone.</summary>
    public void Report()
    {
        if (_documents.Any(static document => !document.IsWhole)) return;
        var operations = _documents.SelectMany(static document => document.Operations).Where(operation => !_described.Contains(operation) && !IsExplained(operation)).ToList();
        // A finding of its own for each pair that looks like one thing changed.
        foreach (var endpoint in _alone.Where(static endpoint => endpoint.IsCertain).ToList())
        {
            if (TakeOtherVerb(endpoint, operations) is { } verb) ReportVerb(endpoint, verb);
            else if (TakeNear(endpoint, operations) is { } near) ReportTemplate(endpoint, near);
            else ReportAlone(endpoint);
        }

        foreach (var operation in operations) ReportAlone(operation);
        foreach (var unknown in _unknown)
        {
            if (unknown.Reason.Length == 0) continue;
            // What ends like operations of the document is most likely one of them.
            if (unknown.Tail is { } tail && _documents.Any(document => document.Operations.Any(operation => tail.IsTailOf(operation.Route.Key)))) continue;
            _report.Add(Descriptors.UnknownRoute, unknown.Location, $"The route is not known before the app runs: {unknown.Reason}; it is not compared with '{_documents[0].Name}'");
        }
    }

    /// <summary>Template names that differ between an endpoint and its operation.</summary>
    public void ReportNames(Endpoint endpoint, DocumentOperation operation)
    {
        if (endpoint.Route.IsVersioned || endpoint.Route.Parameters.SequenceEqual(operation.Route.Parameters, StringComparer.OrdinalIgnoreCase)) return;
        ReportTemplate(endpoint, operation);
    }

    private void Match(List<Endpoint> same)
    {
        var candidates = same[0].Route.IsVersioned
            ? [.. _documents.SelectMany(static document => document.Operations).Where(operation => operation.Operation.Method == same[0].Verb && same[0].Route.Matches(operation.Route.Key))]
            : _byRoute[same[0].Key].ToList();
        foreach (var operation in candidates) _described.Add(operation);
        if (candidates.Count == 0) _alone.AddRange(same);
        else if (same.Count == 1 && !same[0].Conventions.IsVersioned) Pairs.AddRange(candidates.Select(operation => new EndpointMatch(same[0], operation)));
        // Several versions of one route: the name tells which is which.
        else Pairs.AddRange(candidates.SelectMany(operation => same.Where(endpoint => endpoint.Conventions.Name is { IsKnown: true, Value: { } name } && name == operation.Operation.OperationId).Select(endpoint => new EndpointMatch(endpoint, operation))));
    }

    private bool IsExplained(DocumentOperation operation) => _unknown.Any(unknown =>
        unknown.Tail is { } tail && (unknown.Verb is null || unknown.Verb == operation.Operation.Method) && tail.IsTailOf(operation.Route.Key));

    private DocumentOperation? TakeOtherVerb(Endpoint endpoint, List<DocumentOperation> operations)
    {
        var others = operations.Where(operation => operation.Route.Key == endpoint.Route.Key).ToList();
        if (others.Count != 1 || _alone.Count(other => other.Route.Key == endpoint.Route.Key) != 1) return null;
        operations.Remove(others[0]);
        return others[0];
    }

    private DocumentOperation? TakeNear(Endpoint endpoint, List<DocumentOperation> operations)
    {
        var near = operations.Where(operation => IsNear(endpoint, operation)).ToList();
        if (near.Count != 1 || _alone.Count(other => IsNear(other, near[0])) != 1) return null;
        operations.Remove(near[0]);
        return near[0];
    }

    private static bool IsNear(Endpoint endpoint, DocumentOperation operation)
    {
        if (endpoint.Verb != operation.Operation.Method) return false;
        if (endpoint.Conventions.Name is { IsKnown: true, Value: { } name } && name == operation.Operation.OperationId) return true;
        var (own, other) = (endpoint.Route.Key.Split('/'), operation.Route.Key.Split('/'));
        if (own.Length != other.Length) return false;
        var different = own.Zip(other, static (one, two) => (one, two)).Where(static segment => segment.one != segment.two).ToList();
        return different.Count == 1 && different[0].one.IndexOf('{') < 0 && different[0].two.IndexOf('{') < 0 && Suggestions.NearestName(different[0].one, [different[0].two]) is not null;
    }

    private void ReportVerb(Endpoint endpoint, DocumentOperation operation)
    {
        var place = operation.Location;
        _report.Add(
            Descriptors.VerbDiffers, endpoint.Location,
            $"'{endpoint.Route.Path}' is {endpoint.Verb} in the code and {operation.Operation.Method} in {ApiDocument.Say(place)}; make them the same",
            place, properties: new Dictionary<string, string?> { ["verb"] = operation.Operation.Method });
    }

    private void ReportTemplate(Endpoint endpoint, DocumentOperation operation)
    {
        var place = operation.Location;
        _report.Add(
            Descriptors.TemplateDiffers, endpoint.Location,
            $"The route is '{endpoint.Route.Path}' in the code and '{operation.Operation.Path}' in {ApiDocument.Say(place)}; make them the same", place);
    }

    private void ReportAlone(Endpoint endpoint)
    {
        var names = string.Join("' or '", _documents.Select(static document => document.Name));
        var verbs = _documents.SelectMany(static document => document.Operations).Where(operation => operation.Route.Key == endpoint.Route.Key)
            .Select(static operation => operation.Operation.Method).Distinct().ToList();
        var instead = verbs.Count == 0 ? "" : $", which has {string.Join(" and ", verbs)} at this path";
        _report.Add(
            Descriptors.UndocumentedEndpoint, endpoint.Location,
            $"Endpoint '{endpoint}' is not in '{names}'{instead}; add it to the document, or hide it with {(endpoint.Controller is null ? ".ExcludeFromDescription()" : "[ApiExplorerSettings(IgnoreApi = true)]")}");
    }

    private void ReportAlone(DocumentOperation operation)
    {
        // One route that is not known may be the very one that looks missing.
        var isCertain = _unknown.All(static unknown => unknown.Tail is not null);
        _report.Add(
            Descriptors.OperationWithoutEndpoint, operation.Location,
            $"Operation '{operation}' has no endpoint in the code{(isCertain ? "" : " that is known before the app runs")}; map it, or remove it from the document",
            severity: isCertain ? null : Severity.Info);
    }
}
