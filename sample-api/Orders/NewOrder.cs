using System.ComponentModel.DataAnnotations;

namespace SampleApi.Orders;

/// <summary>An order to be placed.</summary>
public sealed record NewOrder
{
    public required int CustomerId { get; init; }

    [MinLength(1), MaxLength(20)]
    public required IReadOnlyList<NewOrderLine> Lines { get; init; }

    [StringLength(200)]
    public string? Note { get; init; }
}
