using System.ComponentModel.DataAnnotations;

namespace SampleApi.Orders;

/// <summary>Payment by invoice.</summary>
public sealed record InvoicePayment : PaymentMethod
{
    [Range(7, 60)]
    public required int DueInDays { get; init; }
}
