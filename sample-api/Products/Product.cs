namespace SampleApi.Products;

/// <summary>Something the shop sells.</summary>
public sealed record Product
{
    public required int Id { get; init; }

    /// <summary>The stock keeping unit, unique in the shop.</summary>
    public required string Sku { get; init; }

    public required string Name { get; init; }

    public required ProductCategory Category { get; init; }

    public required decimal Price { get; init; }

    /// <summary>Pieces in stock.</summary>
    public required int Stock { get; init; }

    /// <summary>No longer for sale.</summary>
    public bool Discontinued { get; init; }
}
