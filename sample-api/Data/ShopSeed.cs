using SampleApi.Customers;
using SampleApi.Orders;
using SampleApi.Products;
using SampleApi.Refunds;

namespace SampleApi.Data;

/// <summary>The same customers, products and orders at every start, so that examples and tests can rely on them.</summary>
static class ShopSeed
{
    static readonly DateTimeOffset _opening = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    static readonly (string Name, string City, string Country)[] _customers =
    [
        ("Ada Lovelace", "London", "GB"), ("Alan Turing", "Manchester", "GB"), ("Grace Hopper", "New York", "US"),
        ("Katherine Johnson", "Hampton", "US"), ("Edsger Dijkstra", "Rotterdam", "NL"), ("Barbara Liskov", "Boston", "US"),
        ("Konrad Zuse", "Berlin", "DE"), ("Emmy Noether", "Erlangen", "DE"), ("Niklaus Wirth", "Zürich", "CH"),
        ("Sophie Wilson", "Leeds", "GB"), ("Radia Perlman", "Boston", "US"), ("Ole-Johan Dahl", "Oslo", "NO"),
    ];

    static readonly (string Sku, string Name, ProductCategory Category, decimal Price, int Stock)[] _products =
    [
        ("KB-100", "Mechanical keyboard", ProductCategory.Hardware, 129.00m, 42), ("MS-200", "Wireless mouse", ProductCategory.Hardware, 39.90m, 120),
        ("MN-300", "27-inch monitor", ProductCategory.Hardware, 329.00m, 8), ("CB-010", "USB-C cable", ProductCategory.Accessories, 12.50m, 400),
        ("ST-020", "Laptop stand", ProductCategory.Accessories, 49.00m, 0), ("HD-400", "Noise-cancelling headset", ProductCategory.Hardware, 199.00m, 17),
        ("BK-001", "Compilers, second edition", ProductCategory.Books, 89.00m, 5), ("BK-002", "The C# language", ProductCategory.Books, 59.00m, 23),
        ("BK-003", "Distributed systems", ProductCategory.Books, 74.00m, 0), ("GC-050", "Gift card 50", ProductCategory.GiftCards, 50.00m, 1000),
        ("GC-100", "Gift card 100", ProductCategory.GiftCards, 100.00m, 1000), ("MG-005", "Coffee mug \"0xC0FFEE\"", ProductCategory.Accessories, 14.00m, 60),
    ];

    public static void Fill(ShopStore store)
    {
        foreach (var (name, city, country) in _customers) store.Customers.Add(id => Customer(id, name, city, country));
        foreach (var (sku, name, category, price, stock) in _products)
            store.Products.Add(id => new Product { Id = id, Sku = sku, Name = name, Category = category, Price = price, Stock = stock });
        for (var number = 1; number <= 48; number++) store.Orders.Add(id => Order(store, id));
        foreach (var orderId in (int[])[3, 8, 13])
            store.Refunds.Add(id => Refund(store, id, orderId));
        store.Notes.Add(id => new CustomerNote { Id = id, CustomerId = 1, Text = "Prefers to be called in the morning.", Author = "support", WrittenAt = _opening });
        for (var number = 0; number < 10; number++) store.Reviews.Add(id => Review(id));
    }

    static Customer Customer(int id, string name, string city, string country) => new()
    {
        Id = id,
        Name = name,
        Email = $"{name.ToLowerInvariant().Replace(' ', '.')}@example.com",
        Status = id % 6 == 0 ? CustomerStatus.Blocked : id % 4 == 0 ? CustomerStatus.Vip : CustomerStatus.Active,
        Since = DateOnly.FromDateTime(_opening.AddDays(-37 * id).Date),
        DefaultAddress = id % 5 == 0 ? null : new Address { Street = $"{id} Main Street", City = city, PostalCode = $"{10000 + 37 * id}", Country = country },
    };

    static Order Order(ShopStore store, int id)
    {
        var lines = Enumerable.Range(0, 1 + id % 3).Select(line => Line(store, 1 + (id * 5 + line * 7) % _products.Length, 1 + (id + line) % 4)).ToArray();
        var placed = _opening.AddHours(31 * id);
        var status = (id % 8) switch { 0 => OrderStatus.Cancelled, 1 or 2 => OrderStatus.Open, 4 => OrderStatus.Paid, _ => OrderStatus.Shipped };
        return new()
        {
            Id = id,
            CustomerId = 1 + id * 7 % _customers.Length,
            Status = status,
            PlacedAt = placed,
            ShippedAt = status == OrderStatus.Shipped ? placed.AddDays(2) : null,
            Lines = lines,
            Total = OrderLine.Total(lines),
            Note = id % 9 == 0 ? "Leave at the door." : null,
        };
    }

    static OrderLine Line(ShopStore store, int productId, int quantity)
    {
        store.Products.TryGet(productId, out var product);
        return OrderLine.For(product!, quantity);
    }

    static Refund Refund(ShopStore store, int id, int orderId)
    {
        store.Orders.TryGet(orderId, out var order);
        return new() { Id = id, OrderId = orderId, Amount = order!.Lines[0].UnitPrice, Reason = RefundReason.Damaged, Status = RefundStatus.Pending, RequestedAt = order.PlacedAt.AddDays(5) };
    }

    static Review Review(int id) => new()
    {
        Id = id,
        ProductId = 1 + id % 4,
        Stars = 1 + id * 3 % 5,
        Text = id % 3 == 0 ? null : $"Review number {id}.",
        Author = _customers[id % _customers.Length].Name,
    };
}
