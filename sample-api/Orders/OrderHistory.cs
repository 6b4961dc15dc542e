namespace SampleApi.Orders;

/// <summary>What happened to an order, read off its moments.</summary>
static class OrderHistory
{
    public static IReadOnlyList<OrderEvent> Of(Order order)
    {
        List<OrderEvent> events = [new() { OrderId = order.Id, Status = OrderStatus.Open, At = order.PlacedAt }];
        if (order.ShippedAt is { } shipped) events.Add(new() { OrderId = order.Id, Status = OrderStatus.Shipped, At = shipped });
        return events;
    }
}
