using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SampleApi.Data;

namespace SampleApi.Products;

/// <summary>Pictures of products: a file up, a file down.</summary>
[ApiController, Route("products/{productId:int}/image"), Tags("Products")]
public sealed class ProductImagesController(ShopStore store) : ControllerBase
{
    /// <summary>Stores a product's picture.</summary>
    [HttpPost("", Name = "uploadProductImage"), Authorize, RequestSizeLimit(1_000_000)]
    [ProducesResponseType<ProductImageInfo>(200), ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    public async Task<ActionResult<ProductImageInfo>> Upload(int productId, IFormFile file, [FromForm] string? caption)
    {
        if (!store.Products.TryGet(productId, out _)) return Problem($"There is no product {productId}.", statusCode: 404);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, HttpContext.RequestAborted);
        store.Images[productId] = new(file.ContentType, content.ToArray());
        return new ProductImageInfo { ProductId = productId, FileName = file.FileName, ContentType = file.ContentType, Size = (int)content.Length, Caption = caption };
    }

    /// <summary>A product's picture.</summary>
    [HttpGet("", Name = "downloadProductImage")]
    [ProducesResponseType<Stream>(200, "application/octet-stream"), ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    public ActionResult Download(int productId) =>
        store.Images.TryGetValue(productId, out var image)
            ? File(image.Content, image.ContentType, $"product-{productId}")
            : Problem($"Product {productId} has no image.", statusCode: 404);
}
