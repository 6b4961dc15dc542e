using System.ComponentModel.DataAnnotations;

namespace SampleApi.Orders;

/// <summary>A product and how many of it.</summary>
public sealed record NewOrderLine
{
    public required int ProductId { get; init; }

    [Range(1, 100)]
    public required int Quantity { get; init; }
}
