using System.ComponentModel.DataAnnotations;

namespace SampleApi.Products;

/// <summary>What may be said about a product when creating or changing one.</summary>
public sealed record ProductDetails
{
    [RegularExpression("^[A-Z]{2}-[0-9]{3}$")]
    public required string Sku { get; init; }

    [StringLength(120, MinimumLength = 2)]
    public required string Name { get; init; }

    public required ProductCategory Category { get; init; }

    [Range(0.01, 100000)]
    public required decimal Price { get; init; }
}
