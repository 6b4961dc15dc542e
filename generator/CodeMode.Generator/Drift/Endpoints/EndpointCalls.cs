using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>The framework's methods that map endpoints.</summary>
internal static class EndpointCalls
{
    /// <summary>The verb of <c>MapGet</c> and its like, or <see langword="null"/>.</summary>
    public static string? VerbOf(string name) => name switch
    {
        "MapGet" => "GET",
        "MapPost" => "POST",
        "MapPut" => "PUT",
        "MapPatch" => "PATCH",
        "MapDelete" => "DELETE",
        _ => null,
    };

    /// <summary>Whether what it returns is another thing than the builder it is called on.</summary>
    public static bool MakesEndpoints(IMethodSymbol method) => method.Name.StartsWith("Map", StringComparison.Ordinal) && method.Name != "MapToApiVersion";

    /// <summary>Whether it maps nothing that an API's document describes.</summary>
    public static bool IsApart(string name) => name is "MapOpenApi" or "MapFallback" or "MapFallbackToFile" or "MapFallbackToPage" or "MapFallbackToController"
        or "MapFallbackToAreaController" or "MapHealthChecks" or "MapHub" or "MapBlazorHub" or "MapRazorPages" or "MapRazorComponents" or "MapStaticAssets"
        or "MapGrpcService" or "MapGrpcReflectionService" or "MapSwagger" or "MapSwaggerUI" or "MapReDoc" or "MapHangfireDashboard" or "MapScalarApiReference" or "MapPrometheusScrapingEndpoint" or "MapConnectionHandler"
        or "MapConnections" or "MapMcp" or "MapCodeMode" or "MapReverseProxy" or "MapMetrics" or "MapShortCircuit" or "MapDynamicControllerRoute";
}
