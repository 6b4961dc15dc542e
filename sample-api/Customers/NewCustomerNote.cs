using System.ComponentModel.DataAnnotations;

namespace SampleApi.Customers;

/// <summary>A remark to be added.</summary>
public sealed record NewCustomerNote
{
    [StringLength(500, MinimumLength = 1)]
    public required string Text { get; init; }
}
