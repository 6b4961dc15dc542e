using SampleApi.Products;

namespace SampleApi.Orders;

/// <summary>One product in an order, at the price of the day.</summary>
public sealed record OrderLine
{
    public required int ProductId { get; init; }

    public required string Sku { get; init; }

    public required string Name { get; init; }

    public required int Quantity { get; init; }

    public required decimal UnitPrice { get; init; }

    internal static OrderLine For(Product product, int quantity) =>
        new() { ProductId = product.Id, Sku = product.Sku, Name = product.Name, Quantity = quantity, UnitPrice = product.Price };

    internal static decimal Total(IEnumerable<OrderLine> lines) => lines.Sum(line => line.Quantity * line.UnitPrice);
}
