namespace SampleApi.Reports;

/// <summary>The sales of one period.</summary>
public sealed record SalesFigure
{
    /// <summary>The period, as <c>2026-01-31</c>, <c>2026-01</c> or <c>2026</c>.</summary>
    public required string Period { get; init; }

    public required int Orders { get; init; }

    public required decimal Revenue { get; init; }
}
