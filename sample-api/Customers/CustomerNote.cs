namespace SampleApi.Customers;

/// <summary>A remark of the shop's staff about a customer.</summary>
public sealed record CustomerNote
{
    public required int Id { get; init; }

    public required int CustomerId { get; init; }

    public required string Text { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}
