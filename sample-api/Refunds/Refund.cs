namespace SampleApi.Refunds;

/// <summary>Money that goes back to a customer.</summary>
public sealed record Refund
{
    public required int Id { get; init; }

    public required int OrderId { get; init; }

    public required decimal Amount { get; init; }

    public required RefundReason Reason { get; init; }

    public required RefundStatus Status { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Who approved or rejected it.</summary>
    public string? DecidedBy { get; init; }

    public string? Comment { get; init; }
}
