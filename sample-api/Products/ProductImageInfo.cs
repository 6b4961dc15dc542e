namespace SampleApi.Products;

/// <summary>What was stored of an uploaded picture.</summary>
public sealed record ProductImageInfo
{
    public required int ProductId { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Size in bytes.</summary>
    public required int Size { get; init; }

    public required string? Caption { get; init; }
}
