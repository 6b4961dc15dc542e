using System.Diagnostics.CodeAnalysis;
using CodeMode.AspNetCore.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps CodeMode's endpoints.</summary>
public static class CodeModeEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the MCP endpoint at <paramref name="pattern"/> and the API's TypeScript declarations at <c>{pattern}/types</c>.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="pattern">The endpoint's path.</param>
    /// <returns>A builder for what holds for both, <c>RequireAuthorization()</c> for instance.</returns>
    /// <exception cref="InvalidOperationException"><c>AddCodeMode</c> was not called.</exception>
    public static IEndpointConventionBuilder MapCodeMode(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/mcp")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var services = endpoints.ServiceProvider;
        var mcp = services.GetService<McpEndpoint>()
            ?? throw new InvalidOperationException("MapCodeMode needs the services of CodeMode. Call builder.Services.AddCodeMode(definition) before builder.Build().");
        var gate = services.GetRequiredService<EndpointGate>();

        var group = endpoints.MapGroup(pattern).ExcludeFromDescription();
        group.MapPost("", gate.Before(mcp.HandleAsync)).WithDisplayName("CodeMode MCP");
        // There is no stream of the server's own and no session to end.
        group.MapMethods("", [HttpMethods.Get, HttpMethods.Delete], gate.Before(RefuseMethod)).WithDisplayName("CodeMode MCP");
        group.MapGet("types", gate.Before(services.GetRequiredService<DeclarationsEndpoint>().HandleAsync)).WithDisplayName("CodeMode declarations");
        return group;
    }

    static Task RefuseMethod(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = HttpMethods.Post;
        return Task.CompletedTask;
    }
}
