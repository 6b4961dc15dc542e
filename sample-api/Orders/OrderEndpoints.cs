using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SampleApi.Data;

namespace SampleApi.Orders;

/// <summary>Orders, as minimal APIs: reading.</summary>
static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/orders").WithTags("Orders").RequireAuthorization().ProducesProblem(401);
        orders.MapGet("/", ListOrders).WithName("listOrders").ProducesValidationProblem();
        orders.MapGet("/{orderId:int}", GetOrder).WithName("getOrder");
        orders.MapGet("/events", StreamOrderEvents).WithName("streamOrderEvents");
        orders.MapGet("/export", ExportOrders).WithName("exportOrders").Produces<string>(200, "text/csv");
        orders.MapGet("/{orderId:int}/history", GetHistory);
        orders.MapOrderChanges();
    }

    /// <summary>Lists orders, a page at a time, oldest first.</summary>
    /// <param name="store">The shop.</param>
    /// <param name="status">Only orders of these statuses.</param>
    /// <param name="customerId">Only orders of this customer.</param>
    /// <param name="placedFrom">Only orders placed at this moment or later.</param>
    /// <param name="placedBefore">Only orders placed before this moment.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="limit">How many to return at most.</param>
    internal static Ok<Page<Order>> ListOrders(
        ShopStore store,
        OrderStatus[]? status = null,
        int? customerId = null,
        DateTimeOffset? placedFrom = null,
        DateTimeOffset? placedBefore = null,
        [Range(0, int.MaxValue)] int offset = 0,
        [Range(1, 25)] int limit = 10)
    {
        var found = store.Orders.All
            .Where(order => status is null or [] || status.Contains(order.Status))
            .Where(order => customerId is null || order.CustomerId == customerId)
            .Where(order => placedFrom is null || order.PlacedAt >= placedFrom)
            .Where(order => placedBefore is null || order.PlacedAt < placedBefore);
        return TypedResults.Ok(Page<Order>.Of([.. found], offset, limit));
    }

    /// <summary>One order by id.</summary>
    internal static Results<Ok<Order>, ProblemHttpResult> GetOrder(ShopStore store, int orderId) =>
        store.Orders.TryGet(orderId, out var order) ? TypedResults.Ok(order) : OrderProblems.Missing(orderId);

    /// <summary>Everything that happened to orders, oldest first, as a stream.</summary>
    internal static async IAsyncEnumerable<OrderEvent> StreamOrderEvents(
        ShopStore store, [FromHeader(Name = "X-Since")] DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var order in store.Orders.All.Where(order => since is null || order.PlacedAt >= since))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var happened in OrderHistory.Of(order)) yield return happened;
            await Task.Yield();
        }
    }

    /// <summary>All orders as a CSV file.</summary>
    internal static FileContentHttpResult ExportOrders(ShopStore store)
    {
        var csv = new StringBuilder("id,customerId,status,placedAt,total\n");
        foreach (var order in store.Orders.All)
            csv.Append(CultureInfo.InvariantCulture, $"{order.Id},{order.CustomerId},{order.Status},{order.PlacedAt:O},{order.Total}\n");
        return TypedResults.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv", "orders.csv");
    }

    /// <summary>What happened to an order.</summary>
    internal static Results<Ok<IReadOnlyList<OrderEvent>>, ProblemHttpResult> GetHistory(ShopStore store, int orderId) =>
        store.Orders.TryGet(orderId, out var order) ? TypedResults.Ok(OrderHistory.Of(order)) : OrderProblems.Missing(orderId);
}
