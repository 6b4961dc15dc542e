using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SampleApi.Data;
using SampleApi.Products;

namespace SampleApi.Orders;

/// <summary>Orders, as minimal APIs: placing and changing.</summary>
static class OrderChangeEndpoints
{
    public static void MapOrderChanges(this IEndpointRouteBuilder orders)
    {
        orders.MapPost("/", PlaceOrder).WithName("placeOrder").AddEndpointFilter<IdempotencyFilter>().ProducesValidationProblem();
        orders.MapPost("/{orderId:int}/lines", AddOrderLine).WithName("addOrderLine").ProducesValidationProblem();
        orders.MapDelete("/{orderId:int}/lines/{productId:int}", RemoveOrderLine).WithName("removeOrderLine");
        orders.MapPost("/{orderId:int}/payment", PayOrder).WithName("payOrder").ProducesValidationProblem();
        orders.MapPost("/{orderId:int}/shipment", ShipOrder).WithName("shipOrder").ProducesValidationProblem();
        orders.MapPost("/{orderId:int}/cancellation", CancelOrder).WithName("cancelOrder");
    }

    /// <summary>Places an order.</summary>
    /// <param name="store">The shop.</param>
    /// <param name="time">The clock.</param>
    /// <param name="order">What is ordered.</param>
    /// <param name="idempotencyKey">A request that is sent twice with the same key places one order.</param>
    internal static Results<Created<Order>, ProblemHttpResult> PlaceOrder(
        ShopStore store, TimeProvider time, NewOrder order, [FromHeader(Name = IdempotencyFilter.Header)] string? idempotencyKey)
    {
        if (!store.Customers.TryGet(order.CustomerId, out _)) return TypedResults.Problem($"There is no customer {order.CustomerId}.", statusCode: 422);
        List<OrderLine> lines = [];
        foreach (var line in order.Lines)
        {
            if (!ForSale(store, line.ProductId, out var product)) return NotForSale(line.ProductId);
            lines.Add(OrderLine.For(product, line.Quantity));
        }

        var placed = store.Orders.Add(id => new Order
        {
            Id = id,
            CustomerId = order.CustomerId,
            Status = OrderStatus.Open,
            PlacedAt = time.GetUtcNow(),
            Lines = lines,
            Total = OrderLine.Total(lines),
            Note = order.Note,
        });
        return TypedResults.Created($"/orders/{placed.Id}", placed);
    }

    /// <summary>Adds a product to an open order.</summary>
    internal static Results<Ok<Order>, ProblemHttpResult> AddOrderLine(ShopStore store, int orderId, NewOrderLine line)
    {
        if (!ForSale(store, line.ProductId, out var product)) return NotForSale(line.ProductId);
        return Change(store, orderId, OrderStatus.Open, "changed", order => order.With([.. order.Lines, OrderLine.For(product, line.Quantity)]));
    }

    /// <summary>Takes a product out of an open order.</summary>
    internal static Results<Ok<Order>, ProblemHttpResult> RemoveOrderLine(ShopStore store, int orderId, int productId) =>
        Change(store, orderId, OrderStatus.Open, "changed", order => order.With([.. order.Lines.Where(line => line.ProductId != productId)]));

    /// <summary>Marks an open order as paid.</summary>
    internal static Results<Ok<Order>, ProblemHttpResult> PayOrder(ShopStore store, int orderId, PaymentMethod payment) =>
        Change(store, orderId, OrderStatus.Open, "paid", order => order with { Status = OrderStatus.Paid, Payment = payment });

    /// <summary>Marks a paid order as shipped.</summary>
    internal static Results<Ok<Order>, ProblemHttpResult> ShipOrder(ShopStore store, TimeProvider time, int orderId, Shipment shipment) =>
        Change(store, orderId, OrderStatus.Paid, $"shipped by {shipment.Carrier}", order => order with { Status = OrderStatus.Shipped, ShippedAt = time.GetUtcNow() });

    /// <summary>Cancels an open order.</summary>
    internal static Results<Ok<Order>, ProblemHttpResult> CancelOrder(ShopStore store, int orderId) =>
        Change(store, orderId, OrderStatus.Open, "cancelled", order => order with { Status = OrderStatus.Cancelled });

    internal static Results<Ok<Order>, ProblemHttpResult> Change(ShopStore store, int orderId, OrderStatus required, string wish, Func<Order, Order> change)
    {
        var allowed = false;
        if (!store.Orders.TryUpdate(orderId, order => (allowed = order.Status == required) ? change(order) : order, out var changed))
            return OrderProblems.Missing(orderId);
        return allowed ? TypedResults.Ok(changed) : OrderProblems.WrongStatus(changed, wish);
    }

    static bool ForSale(ShopStore store, int productId, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Product? product) =>
        store.Products.TryGet(productId, out product) && !product.Discontinued;

    static ProblemHttpResult NotForSale(int productId) => TypedResults.Problem($"Product {productId} is not for sale.", statusCode: 422);
}
