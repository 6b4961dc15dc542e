using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SampleApi.Data;
using SampleApi.Security;

namespace SampleApi.Products;

/// <summary>The catalogue, as a controller. Reading is open to everybody.</summary>
[ApiController, Route("products"), Tags("Products"), Produces("application/json")]
public sealed class ProductsController(ShopStore store) : ControllerBase
{
    /// <summary>Lists products.</summary>
    /// <param name="search">Part of the name or of the SKU.</param>
    /// <param name="category">Only products of this category.</param>
    /// <param name="maxPrice">Only products up to this price.</param>
    /// <param name="inStock">Only products in stock, or only those that are out of stock.</param>
    /// <param name="sort">The order.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="limit">How many to return at most.</param>
    [HttpGet("", Name = "listProducts")]
    [ProducesResponseType<Page<Product>>(200), ProducesResponseType<ValidationProblemDetails>(400, "application/problem+json")]
    public ActionResult<Page<Product>> List(
        string? search, ProductCategory? category, decimal? maxPrice, bool? inStock, ProductSort sort = ProductSort.Name,
        [Range(0, int.MaxValue)] int offset = 0, [Range(1, 50)] int limit = 20)
    {
        var found = store.Products.All
            .Where(product => search is null || $"{product.Name} {product.Sku}".Contains(search, StringComparison.OrdinalIgnoreCase))
            .Where(product => category is null || product.Category == category)
            .Where(product => maxPrice is null || product.Price <= maxPrice)
            .Where(product => inStock is null || product.Stock > 0 == inStock);
        return Page<Product>.Of([.. Sorted(found, sort)], offset, limit);
    }

    /// <summary>One product by id.</summary>
    [HttpGet("{productId:int}", Name = "getProduct")]
    [ProducesResponseType<Product>(200), ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    public ActionResult<Product> Get(int productId) => store.Products.TryGet(productId, out var product) ? product : Missing(productId);

    /// <summary>Finds products by a word.</summary>
    [Obsolete("Use listProducts with search.")]
    [HttpGet("search", Name = "searchProducts")]
    [ProducesResponseType<IReadOnlyList<Product>>(200)]
    public ActionResult<IReadOnlyList<Product>> Search([Required] string word) =>
        store.Products.All.Where(product => product.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).ToArray();

    /// <summary>Adds a product to the catalogue. Managers only.</summary>
    [HttpPost("", Name = "createProduct"), Authorize(Policies.Manage)]
    [ProducesResponseType<Product>(201), ProducesResponseType<ValidationProblemDetails>(400, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(409, "application/problem+json")]
    public ActionResult<Product> Create(ProductDetails details)
    {
        if (store.Products.All.Any(product => product.Sku == details.Sku)) return Problem($"SKU '{details.Sku}' is taken.", statusCode: 409);
        var created = store.Products.Add(id => new Product
        {
            Id = id,
            Sku = details.Sku,
            Name = details.Name,
            Category = details.Category,
            Price = details.Price,
            Stock = 0,
        });
        return CreatedAtRoute("getProduct", new { productId = created.Id }, created);
    }

    /// <summary>Replaces a product's details. Managers only.</summary>
    [HttpPut("{productId:int}", Name = "updateProduct"), Authorize(Policies.Manage)]
    [ProducesResponseType<Product>(200), ProducesResponseType<ValidationProblemDetails>(400, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    public ActionResult<Product> Update(int productId, ProductDetails details) =>
        store.Products.TryUpdate(productId, old => old with { Sku = details.Sku, Name = details.Name, Category = details.Category, Price = details.Price }, out var changed)
            ? changed
            : Missing(productId);

    /// <summary>Sets the counted stock.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="change">The count.</param>
    /// <param name="warehouse">Where it was counted.</param>
    [HttpPut("{productId:int}/stock", Name = "setStock"), Authorize]
    [ProducesResponseType<Product>(200), ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    public ActionResult<Product> SetStock(int productId, StockChange change, [FromHeader(Name = "X-Warehouse")] string? warehouse)
    {
        Response.Headers["X-Counted-At"] = warehouse ?? "main";
        return store.Products.TryUpdate(productId, old => old with { Stock = change.Stock }, out var changed) ? changed : Missing(productId);
    }

    /// <summary>Takes a product off the shelves. Managers only.</summary>
    [HttpDelete("{productId:int}", Name = "discontinueProduct"), Authorize(Policies.Manage)]
    [ProducesResponseType(204), ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    public ActionResult Discontinue(int productId) =>
        store.Products.TryUpdate(productId, old => old with { Discontinued = true }, out _) ? NoContent() : Missing(productId);

    static IEnumerable<Product> Sorted(IEnumerable<Product> products, ProductSort sort) => sort switch
    {
        ProductSort.PriceAscending => products.OrderBy(product => product.Price),
        ProductSort.PriceDescending => products.OrderByDescending(product => product.Price),
        ProductSort.Stock => products.OrderBy(product => product.Stock),
        _ => products.OrderBy(product => product.Name, StringComparer.Ordinal),
    };

    ObjectResult Missing(int productId) => Problem($"There is no product {productId}.", statusCode: 404);
}
