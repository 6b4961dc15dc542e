using System.ComponentModel.DataAnnotations;

namespace SampleApi.Orders;

/// <summary>Payment by card.</summary>
public sealed record CardPayment : PaymentMethod
{
    /// <summary>The last four digits.</summary>
    [RegularExpression("^[0-9]{4}$")]
    public required string LastDigits { get; init; }
}
