using Microsoft.AspNetCore.Http;

namespace CodeMode.AspNetCore.Server;

/// <summary>What stands before every endpoint of CodeMode: the guard against rebinding, and against programs that call their own server.</summary>
sealed class EndpointGate(RebindingGuard guard)
{
    public RequestDelegate Before(RequestDelegate endpoint) => context => Refusal(context) is { } refusal ? refusal.WriteAsync(context) : endpoint(context);

    HttpRefusal? Refusal(HttpContext context)
    {
        if (context.Features.Get<CodeModeCallFeature>() is not null) return Forbidden("A program cannot call the MCP endpoint that runs it.");
        return guard.Refusal(context.Request) is { } reason ? Forbidden(reason) : null;
    }

    static HttpRefusal Forbidden(string reason) => new(StatusCodes.Status403Forbidden, HttpRefusal.ServerError, reason);
}
