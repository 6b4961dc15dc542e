using System.Collections.Concurrent;
using SampleApi.Customers;
using SampleApi.Orders;
using SampleApi.Products;
using SampleApi.Refunds;

namespace SampleApi.Data;

/// <summary>The shop's data: in memory, the same at every start.</summary>
public sealed class ShopStore
{
    public ShopStore() => ShopSeed.Fill(this);

    public Table<Customer> Customers { get; } = new();

    public Table<CustomerNote> Notes { get; } = new();

    public Table<Product> Products { get; } = new();

    public Table<Review> Reviews { get; } = new();

    public Table<Order> Orders { get; } = new();

    public Table<Refund> Refunds { get; } = new();

    public ConcurrentDictionary<int, ProductImage> Images { get; } = new();

    /// <summary>What was answered to requests with an idempotency key.</summary>
    public ConcurrentDictionary<string, Lazy<Task<object?>>> IdempotentAnswers { get; } = new();

    public void Reset()
    {
        Customers.Clear();
        Notes.Clear();
        Products.Clear();
        Reviews.Clear();
        Orders.Clear();
        Refunds.Clear();
        Images.Clear();
        IdempotentAnswers.Clear();
        ShopSeed.Fill(this);
    }
}
