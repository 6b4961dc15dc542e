namespace SampleApi.Customers;

/// <summary>A customer of the shop.</summary>
public sealed record Customer
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required CustomerStatus Status { get; init; }

    /// <summary>The day of the first order.</summary>
    public required DateOnly Since { get; init; }

    public required Address? DefaultAddress { get; init; }
}
