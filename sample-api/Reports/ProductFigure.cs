namespace SampleApi.Reports;

/// <summary>How well a product sells.</summary>
public sealed record ProductFigure
{
    public required int ProductId { get; init; }

    public required string Name { get; init; }

    public required int Sold { get; init; }

    public required decimal Revenue { get; init; }
}
