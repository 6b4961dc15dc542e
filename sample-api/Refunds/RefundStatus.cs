namespace SampleApi.Refunds;

/// <summary>How far a refund is.</summary>
public enum RefundStatus
{
    Pending,
    Approved,
    Rejected,
}
