namespace SampleApi.Refunds;

/// <summary>Why money goes back.</summary>
public enum RefundReason
{
    Damaged,
    WrongItem,
    Late,
    Other,
}
