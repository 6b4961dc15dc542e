using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SampleApi.Security;

/// <summary>Authenticates <c>Authorization: Bearer</c> with one of the demo tokens.</summary>
sealed class DemoTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        var token = DemoToken.All.FirstOrDefault(known => known.Value == header.Substring(Prefix.Length).Trim());
        return Task.FromResult(token is null ? AuthenticateResult.Fail("Unknown token.") : AuthenticateResult.Success(TicketOf(token)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = SchemeName;
        return base.HandleChallengeAsync(properties);
    }

    static AuthenticationTicket TicketOf(DemoToken token)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, token.Name), new(ClaimTypes.Role, token.Role)], SchemeName);
        return new(new ClaimsPrincipal(identity), SchemeName);
    }
}
