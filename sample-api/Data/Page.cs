namespace SampleApi.Data;

/// <summary>One page of a list.</summary>
public sealed record Page<T>
{
    /// <summary>The items of this page.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>How many items there are on all pages together.</summary>
    public required int Total { get; init; }

    /// <summary>How many items were skipped.</summary>
    public required int Offset { get; init; }

    /// <summary>How many items a page has at most.</summary>
    public required int Limit { get; init; }

    internal static Page<T> Of(IReadOnlyCollection<T> all, int offset, int limit) =>
        new() { Items = [.. all.Skip(offset).Take(limit)], Total = all.Count, Offset = offset, Limit = limit };
}
