using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using SampleApi.Data;
using SampleApi.Security;

namespace SampleApi.Demo;

/// <summary>The shop's status, the caller, and the way back to the first day.</summary>
static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder app)
    {
        app.MapGet("/status", GetStatus).WithTags("Shop").WithName("getStatus");
        app.MapGet("/me", GetCaller).WithTags("Shop").WithName("getCaller").RequireAuthorization().ProducesProblem(401);
        app.MapPost("/reset", ResetShop).WithTags("Shop").WithName("resetShop").RequireAuthorization(Policies.Manage).ProducesProblem(401).ProducesProblem(403);
    }

    /// <summary>Whether the shop is open. For everybody.</summary>
    internal static Ok<ShopStatus> GetStatus(ShopStore store) => TypedResults.Ok(new ShopStatus
    {
        Open = true,
        Customers = store.Customers.All.Count,
        Products = store.Products.All.Count,
        Orders = store.Orders.All.Count,
    });

    /// <summary>Who is asking, and with which roles.</summary>
    internal static Ok<Caller> GetCaller(ClaimsPrincipal user) => TypedResults.Ok(new Caller
    {
        Name = user.Identity?.Name ?? "unknown",
        Roles = [.. user.FindAll(ClaimTypes.Role).Select(role => role.Value)],
    });

    /// <summary>Brings back the data of the first day. Managers only.</summary>
    internal static NoContent ResetShop(ShopStore store)
    {
        store.Reset();
        return TypedResults.NoContent();
    }
}
