namespace SampleApi.Customers;

/// <summary>Where a customer stands.</summary>
public enum CustomerStatus
{
    Active,
    Vip,
    Blocked,
}
