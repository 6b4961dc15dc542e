namespace SampleApi.Demo;

/// <summary>Who is asking.</summary>
public sealed record Caller
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }
}
