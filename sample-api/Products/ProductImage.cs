namespace SampleApi.Products;

/// <summary>A stored picture.</summary>
public sealed record ProductImage(string ContentType, byte[] Content);
