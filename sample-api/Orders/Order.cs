namespace SampleApi.Orders;

/// <summary>An order.</summary>
public sealed record Order
{
    public required int Id { get; init; }

    public required int CustomerId { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>The sum of all lines.</summary>
    public required decimal Total { get; init; }

    public PaymentMethod? Payment { get; init; }

    public string? Note { get; init; }

    internal Order With(IReadOnlyList<OrderLine> lines) => this with { Lines = lines, Total = OrderLine.Total(lines) };
}
