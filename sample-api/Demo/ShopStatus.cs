namespace SampleApi.Demo;

/// <summary>Whether the shop is open, and how much is in it.</summary>
public sealed record ShopStatus
{
    public required bool Open { get; init; }

    public required int Customers { get; init; }

    public required int Products { get; init; }

    public required int Orders { get; init; }
}
