namespace SampleApi.Reports;

/// <summary>What lies in the warehouse.</summary>
public sealed record InventoryReport
{
    public required int Pieces { get; init; }

    public required decimal Value { get; init; }

    /// <summary>SKUs that are out of stock.</summary>
    public required IReadOnlyList<string> OutOfStock { get; init; }
}
