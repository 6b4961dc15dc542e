using System.Text.Json.Serialization;

namespace SampleApi.Orders;

/// <summary>How an order is paid.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "method")]
[JsonDerivedType(typeof(CardPayment), "card")]
[JsonDerivedType(typeof(InvoicePayment), "invoice")]
public abstract record PaymentMethod;
