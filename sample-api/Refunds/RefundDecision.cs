using System.ComponentModel.DataAnnotations;

namespace SampleApi.Refunds;

/// <summary>What a manager says about a refund.</summary>
public sealed record RefundDecision
{
    public required bool Approve { get; init; }

    [StringLength(300)]
    public string? Comment { get; init; }
}
