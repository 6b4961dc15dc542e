using System.ComponentModel.DataAnnotations;

namespace SampleApi.Products;

/// <summary>An opinion to be added.</summary>
public sealed record NewReview
{
    [Range(1, 5)]
    public required int Stars { get; init; }

    [StringLength(1000)]
    public string? Text { get; init; }
}
