namespace SampleApi.Orders;

/// <summary>Something that happened to an order.</summary>
public sealed record OrderEvent
{
    public required int OrderId { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset At { get; init; }
}
