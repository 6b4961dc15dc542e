using System.ComponentModel.DataAnnotations;

namespace SampleApi.Customers;

/// <summary>What may be said about a customer when creating or changing one.</summary>
public sealed record CustomerDetails
{
    [StringLength(100, MinimumLength = 2)]
    public required string Name { get; init; }

    [EmailAddress, StringLength(200)]
    public required string Email { get; init; }

    public Address? DefaultAddress { get; init; }
}
