using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Results;

/// <summary>The answers of a minimal API's handler: https://learn.microsoft.com/aspnet/core/fundamentals/openapi/include-metadata#describe-response-types.</summary>
internal static class ResultReader
{
    public static OutputFacts Read(Endpoint endpoint)
    {
        if (endpoint.Handler is not { } handler || endpoint.Conventions.IsOpaque) return OutputFacts.Unknown;
        var own = Read(TaskTypes.Unwrap(handler.ReturnType), handler, endpoint.Location);
        var declared = endpoint.Conventions.Responses;
        // What was said of a status replaces what the handler's type says of it.
        var all = own.Responses.Where(response => declared.All(other => other.Status != response.Status))
            .Concat(declared.Select(response => response.Body.IsKnown ? response : With(response, own)))
            .GroupBy(static response => response.Status).Select(static group => group.Last()).ToList();
        var saysNothing = TaskTypes.Unwrap(handler.ReturnType) is null;
        if (saysNothing && declared.Count > 0) all.RemoveAll(response => declared.All(other => other.Status != response.Status));
        return new OutputFacts(all, own.IsWhole && !endpoint.Conventions.HasFilter && !(saysNothing && declared.Count > 0));
    }

    private static ResponseFact With(ResponseFact declared, OutputFacts own) =>
        own.Responses.FirstOrDefault(response => response.Status == declared.Status) is { } said ? new ResponseFact(declared.Status, said.Body, declared.Location) : declared;

    private static OutputFacts Read(ITypeSymbol? type, IMethodSymbol handler, Location location)
    {
        if (HandlerLocation.OfResult(handler) is { } place) location = place;
        if (type is null) return Single(200, Fact<ITypeSymbol?>.Known(null), location);
        if (type is INamedTypeSymbol { Name: "Results", IsGenericType: true } union && IsHttpResults(union))
        {
            var parts = union.TypeArguments.Select(part => Read(TaskTypes.Unwrap(part), handler, location)).ToList();
            return new OutputFacts([.. parts.SelectMany(static part => part.Responses)], parts.All(static part => part.IsWhole));
        }

        if (IsHttpResults(type)) return TypedResults.StatusOf(type.Name) is { } status ? Single(status, TypedResults.BodyOf((INamedTypeSymbol)type), location) : OutputFacts.Unknown;
        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter || IsResult(type)) return OutputFacts.Unknown;
        return Single(200, Fact<ITypeSymbol?>.Known(type), location);
    }

    private static OutputFacts Single(int status, Fact<ITypeSymbol?> body, Location location) => new([new ResponseFact(status, body, location)], isWhole: true);

    private static bool IsHttpResults(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Http.HttpResults";

    private static bool IsResult(ITypeSymbol type) => type.Name == "IResult" || type.AllInterfaces.Any(static candidate => candidate.Name == "IResult");
}
