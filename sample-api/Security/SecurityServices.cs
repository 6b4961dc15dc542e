using Microsoft.AspNetCore.Authentication;

namespace SampleApi.Security;

/// <summary>Bearer authentication with the demo tokens, and the policies.</summary>
static class SecurityServices
{
    public static IServiceCollection AddShopSecurity(this IServiceCollection services)
    {
        services.AddAuthentication(DemoTokenHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, DemoTokenHandler>(DemoTokenHandler.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(Policies.Manage, policy => policy.RequireRole(Roles.Manager));
        return services;
    }
}
