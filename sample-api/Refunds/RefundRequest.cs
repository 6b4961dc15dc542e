using System.ComponentModel.DataAnnotations;

namespace SampleApi.Refunds;

/// <summary>A wish for money back.</summary>
public sealed record RefundRequest
{
    public required int OrderId { get; init; }

    /// <summary>At most the order's total.</summary>
    [Range(0.01, 100000)]
    public required decimal Amount { get; init; }

    public required RefundReason Reason { get; init; }

    [StringLength(300)]
    public string? Comment { get; init; }
}
