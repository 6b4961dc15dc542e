using System.ComponentModel.DataAnnotations;

namespace SampleApi.Customers;

/// <summary>A postal address.</summary>
public sealed record Address
{
    [StringLength(120, MinimumLength = 1)]
    public required string Street { get; init; }

    [StringLength(80, MinimumLength = 1)]
    public required string City { get; init; }

    [StringLength(12)]
    public required string PostalCode { get; init; }

    /// <summary>Two-letter country code.</summary>
    [RegularExpression("^[A-Z]{2}$")]
    public required string Country { get; init; }
}
