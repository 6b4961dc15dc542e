using System.ComponentModel.DataAnnotations;

namespace SampleApi.Products;

/// <summary>A counted stock.</summary>
public sealed record StockChange
{
    /// <summary>Pieces counted.</summary>
    [Range(0, 100000)]
    public required int Stock { get; init; }

    public string? Comment { get; init; }
}
