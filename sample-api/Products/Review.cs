namespace SampleApi.Products;

/// <summary>A customer's opinion about a product.</summary>
public sealed record Review
{
    public required int Id { get; init; }

    public required int ProductId { get; init; }

    /// <summary>One to five.</summary>
    public required int Stars { get; init; }

    public required string? Text { get; init; }

    public required string Author { get; init; }
}
