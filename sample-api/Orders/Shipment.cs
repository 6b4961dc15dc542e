using System.ComponentModel.DataAnnotations;

namespace SampleApi.Orders;

/// <summary>How an order is sent.</summary>
public sealed record Shipment
{
    [StringLength(40, MinimumLength = 2)]
    public required string Carrier { get; init; }

    public string? TrackingNumber { get; init; }
}
