using CodeMode.Generator.Drift.Facts;
using CodeMode.Generator.Drift.Results;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Controllers;

/// <summary>The answers of an action: https://learn.microsoft.com/aspnet/core/web-api/action-return-types.</summary>
internal static class ActionResults
{
    public static OutputFacts Read(Endpoint endpoint)
    {
        var handler = endpoint.Handler!;
        if (endpoint.Conventions.IsOpaque) return OutputFacts.Unknown;
        var type = TaskTypes.Unwrap(handler.ReturnType);
        var isTyped = type is INamedTypeSymbol { Name: "ActionResult", TypeArguments.Length: 1 };
        if (isTyped) type = ((INamedTypeSymbol)type!).TypeArguments[0];
        var isUntyped = !isTyped && type is not null && (type.Name is "IActionResult" or "ActionResult" or "IResult" or "IConvertToActionResult"
            || type.AllInterfaces.Any(static candidate => candidate.Name is "IActionResult" or "IResult" or "IConvertToActionResult"));
        var declared = endpoint.Conventions.Responses;
        if (declared.Count == 0)
            return isUntyped ? OutputFacts.Unknown : new OutputFacts([new ResponseFact(200, Fact<ITypeSymbol?>.Known(type), HandlerLocation.OfResult(handler) ?? endpoint.Location)], isWhole: true);
        // Without a type of its own, a success is what the action's type says.
        return new OutputFacts(
            [.. declared.Select(response => response.Body.IsKnown || isUntyped || !(response.Status is 200 or 201) ? response : new ResponseFact(response.Status, Fact<ITypeSymbol?>.Known(type), response.Location))],
            isWhole: declared.Any(static response => response.IsSuccess));
    }
}
