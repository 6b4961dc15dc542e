namespace CodeMode;

/// <summary>What to search for: by <see cref="Query"/> or by <see cref="Code"/>. Neither browses the groups.</summary>
public sealed record SearchRequest
{
    /// <summary>Words, an operation's name or a path; <c>tag:orders</c> narrows to a group. Empty browses.</summary>
    public string? Query { get; init; }

    /// <summary>A program over <c>spec</c>, with <c>search</c> and <c>describe</c> at hand; it reaches nothing else.</summary>
    public string? Code { get; init; }

    /// <summary>Hits to give at most.</summary>
    /// <value>Default: 15. 1–100.</value>
    public int Limit { get; init; } = 15;

    /// <summary>How much each hit says.</summary>
    public SearchDetail Detail { get; init; } = SearchDetail.Signatures;
}
