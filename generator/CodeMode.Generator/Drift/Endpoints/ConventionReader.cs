using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Reads the calls behind <c>MapGet</c> and <c>MapGroup</c>: https://learn.microsoft.com/aspnet/core/fundamentals/openapi/include-metadata.</summary>
internal static class ConventionReader
{
    public static Conventions Read(IEnumerable<IInvocationOperation> calls)
    {
        var conventions = new Conventions();
        foreach (var call in calls) Read(call, conventions);
        return conventions;
    }

    /// <summary>Whether a method says that an endpoint belongs to some versions of an API (Asp.Versioning).</summary>
    public static bool IsVersioning(string name) => name is "NewVersionedApi" or "HasApiVersion" or "HasApiVersions" or "HasDeprecatedApiVersion"
        or "AdvertisesApiVersion" or "AdvertisesDeprecatedApiVersion" or "MapToApiVersion" or "IsApiVersionNeutral" or "WithApiVersionSet" or "ReportApiVersions";

    private static void Read(IInvocationOperation call, Conventions conventions)
    {
        if (IsVersioning(call.TargetMethod.Name))
        {
            conventions.IsVersioned = true;
            return;
        }

        if (!IsFramework(call.TargetMethod))
        {
            conventions.IsOpaque = true;
            return;
        }

        switch (call.TargetMethod.Name)
        {
            case "WithName":
                conventions.Name = Constant(call, 1) is string name ? Fact<string?>.Known(name) : Fact<string?>.Unknown;
                conventions.NameLocation = call.Arguments[1].Syntax.GetLocation();
                break;
            case "ExcludeFromDescription" or "WithGroupName":
                conventions.IsHidden = true;
                break;
            case "RequireAuthorization":
                // What lets everybody in wins, wherever it was said.
                conventions.RequiresAuthorization ??= true;
                conventions.AuthorizationLocation ??= NameOf(call);
                break;
            case "AllowAnonymous":
                conventions.RequiresAuthorization = false;
                conventions.AuthorizationLocation = NameOf(call);
                break;
            case "Produces" or "ProducesProblem" or "ProducesValidationProblem":
                ReadProduces(call, conventions);
                break;
            case "Accepts":
                ReadAccepts(call, conventions);
                break;
            case "AddEndpointFilter" or "AddEndpointFilterFactory":
                conventions.HasFilter = true;
                break;
            case "WithTags" or "WithSummary" or "WithDescription" or "WithDisplayName" or "WithOrder" or "CacheOutput" or "ShortCircuit"
                or "RequireRateLimiting" or "DisableRateLimiting" or "RequireCors" or "DisableAntiforgery" or "WithRequestTimeout" or "DisableRequestTimeout"
                or "DisableHttpMetrics" or "WithFormOptions" or "WithFormMappingOptions" or "DisableValidation" or "DisableCookieRedirect":
                break;
            default:
                conventions.IsOpaque = true;
                break;
        }
    }

    /// <summary>Whether ASP.NET Core itself declares a method.</summary>
    public static bool IsFramework(IMethodSymbol method) =>
        method.ContainingAssembly?.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) == true;

    private static void ReadProduces(IInvocationOperation call, Conventions conventions)
    {
        var status = Named(call, "statusCode");
        var code = status?.Value.ConstantValue is { HasValue: true, Value: int value } ? value : (int?)null;
        if (code is null)
        {
            conventions.IsOpaque = true;
            return;
        }

        var body = Fact<ITypeSymbol?>.Unknown;
        if (call.TargetMethod is { Name: "Produces", TypeArguments.Length: > 0 } generic) body = Fact<ITypeSymbol?>.Known(generic.TypeArguments[generic.TypeArguments.Length - 1]);
        conventions.Responses.Add(new ResponseFact(code.Value, body, NameOf(call)));
    }

    private static void ReadAccepts(IInvocationOperation call, Conventions conventions)
    {
        List<string> types = [];
        var isKnown = true;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "contentType") isKnown &= Add(types, argument.Value);
            else if (argument.Parameter?.Name == "additionalContentTypes" && argument.Value is IArrayCreationOperation { Initializer: { } items })
                isKnown &= items.ElementValues.All(item => Add(types, item));
            else if (argument.Parameter?.Name == "additionalContentTypes" && !argument.IsImplicit) isKnown = false;
        }

        conventions.Accepts = isKnown ? Fact<IReadOnlyList<string>>.Known(types) : Fact<IReadOnlyList<string>>.Unknown;
        conventions.AcceptsLocation = NameOf(call);
        conventions.AcceptedType = call.TargetMethod.TypeArguments.Length == 1 ? call.TargetMethod.TypeArguments[0] : (Named(call, "requestType")?.Value as ITypeOfOperation)?.TypeOperand;
    }

    private static bool Add(List<string> types, IOperation value)
    {
        if (value.ConstantValue is not { HasValue: true, Value: string type }) return false;
        types.Add(type);
        return true;
    }

    private static object? Constant(IInvocationOperation call, int position) =>
        position < call.Arguments.Length && call.Arguments[position].Value.ConstantValue is { HasValue: true } constant ? constant.Value : null;

    private static IArgumentOperation? Named(IInvocationOperation call, string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name);

    private static Location NameOf(IInvocationOperation call) => CallSyntax.NameOf(call).GetLocation();
}
