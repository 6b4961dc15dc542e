using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SampleApi.Data;

namespace SampleApi.Products;

/// <summary>Reviews. The actions have no names, as in many real APIs.</summary>
[ApiController, Route("products/{productId:int}/reviews"), Tags("Products"), Produces("application/json")]
public sealed class ReviewsController(ShopStore store) : ControllerBase
{
    /// <summary>The reviews of a product.</summary>
    [HttpGet]
    public ActionResult<IReadOnlyList<Review>> List(int productId) => store.Reviews.All.Where(review => review.ProductId == productId).ToArray();

    /// <summary>Adds a review.</summary>
    [HttpPost, Authorize]
    public ActionResult<Review> Add(int productId, NewReview review)
    {
        if (!store.Products.TryGet(productId, out _)) return Problem($"There is no product {productId}.", statusCode: 404);
        return store.Reviews.Add(id => new Review { Id = id, ProductId = productId, Stars = review.Stars, Text = review.Text, Author = User.Identity?.Name ?? "unknown" });
    }
}
