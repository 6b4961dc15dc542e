namespace SampleApi.Reports;

/// <summary>What a customer brought in.</summary>
public sealed record CustomerValue
{
    public required int CustomerId { get; init; }

    public required int Orders { get; init; }

    public required decimal Revenue { get; init; }

    /// <summary>Months of revenue, by <c>yyyy-MM</c>.</summary>
    public required IReadOnlyDictionary<string, decimal> ByMonth { get; init; }
}
