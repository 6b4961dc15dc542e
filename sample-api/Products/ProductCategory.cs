namespace SampleApi.Products;

/// <summary>What kind of thing a product is.</summary>
public enum ProductCategory
{
    Hardware,
    Accessories,
    Books,
    GiftCards,
}
