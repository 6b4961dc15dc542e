namespace SampleApi.Products;

/// <summary>The order of a product list.</summary>
public enum ProductSort
{
    Name,
    PriceAscending,
    PriceDescending,
    Stock,
}
