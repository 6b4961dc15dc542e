namespace SampleApi.Orders;

/// <summary>How far an order is.</summary>
public enum OrderStatus
{
    Open,
    Paid,
    Shipped,
    Cancelled,
}
