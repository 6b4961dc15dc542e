using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>Name, deprecation and security of an operation against what code says of its endpoint.</summary>
internal sealed class MetadataComparison(EndpointPair pair)
{
    private readonly Endpoints.Conventions _conventions = pair.Endpoint.Conventions;

    public void Compare()
    {
        if (_conventions.IsOpaque) return;
        CompareName();
        CompareDeprecation();
        CompareSecurity();
    }

    private void CompareName()
    {
        if (pair.App.Transforms("OperationId") || !_conventions.Name.IsKnown || _conventions.Name.Value is not { } name || name == pair.Operation.Operation.OperationId) return;
        var id = pair.Operation.Operation.OperationId;
        var place = id is null ? pair.Operation.Location : pair.Operation.Locate("/operationId");
        pair.Report.Add(
            Descriptors.NameDiffers, _conventions.NameLocation ?? pair.Endpoint.Location,
            id is null
                ? $"'{pair.Operation}' is named '{name}' in the code and has no operationId in {EndpointPair.Say(place)}; write \"operationId\": \"{name}\" there"
                : $"'{pair.Operation}' is named '{name}' in the code and '{id}' in {EndpointPair.Say(place)}; make them the same",
            place, properties: id is null ? null : new Dictionary<string, string?> { ["name"] = id });
    }

    private void CompareDeprecation()
    {
        var deprecated = pair.Operation.Operation.Deprecated;
        // The framework writes no "deprecated" by itself: a document without any says nothing.
        if (_conventions.IsObsolete == deprecated || (deprecated && pair.App.Transforms("Deprecated"))) return;
        if (!deprecated && !pair.Document.Operations.Any(static operation => operation.Operation.Deprecated)) return;
        var place = deprecated ? pair.Operation.Locate("/deprecated") : pair.Operation.Location;
        pair.Report.Add(
            Descriptors.DeprecationDiffers, pair.Endpoint.Location,
            deprecated
                ? $"'{pair.Operation}' is deprecated in {EndpointPair.Say(place)}, and not in the code; mark its handler [Obsolete], or take \"deprecated\" out"
                : $"The handler of '{pair.Operation}' is [Obsolete], and the operation is not deprecated in {EndpointPair.Say(place)}; write \"deprecated\": true there",
            place);
    }

    private void CompareSecurity()
    {
        if (pair.Document.SecuritySchemes == 0) return;
        var needsCaller = pair.Operation.Operation.Security is { Count: > 0 } security && security.All(static requirement => requirement.Schemes.Count > 0);
        var isOpen = pair.Operation.Operation.Security.Count == 0;
        if (_conventions.RequiresAuthorization == true && isOpen)
        {
            // A document whose operations never say it does not describe security by operation.
            if (pair.Document.Operations.All(static operation => operation.Operation.Security.Count == 0)) return;
            var place = pair.Operation.Location;
            pair.Report.Add(
                Descriptors.SecurityDiffers, _conventions.AuthorizationLocation ?? pair.Endpoint.Location,
                $"'{pair.Operation}' needs a known caller, and no security in {EndpointPair.Say(place)}; add \"security\" to the operation", place);
        }
        // What a document asks of all operations is seldom meant for each.
        else if (needsCaller && pair.Operation.Says("security") && (_conventions.RequiresAuthorization == false || (_conventions.RequiresAuthorization is null && pair.App.SaysAuthorization && !_conventions.HasFilter)))
        {
            var place = pair.Operation.Locate("/security");
            pair.Report.Add(
                Descriptors.SecurityDiffers, _conventions.AuthorizationLocation ?? pair.Endpoint.Location,
                $"'{pair.Operation}' is open to everybody in the code, and needs {string.Join(" or ", pair.Operation.Operation.Security.Select(static requirement => string.Join(" and ", requirement.Schemes.Select(static scheme => scheme.Name))))} in {EndpointPair.Say(place)}; write .RequireAuthorization(), or \"security\": [] in the document",
                place);
        }
    }
}
