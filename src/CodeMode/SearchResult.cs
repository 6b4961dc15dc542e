using CodeMode.Search;

namespace CodeMode;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>Operations that match, also those beyond the limit.</summary>
    public int Total { get; init; }

    /// <summary>The best of them, best first.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Declarations of the types that the hits' signatures need, each once.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Types that the signatures need and the budget had no room for.</summary>
    public IReadOnlyList<string> OmittedTypes { get; init; } = [];

    /// <summary>The groups with the number of their operations, when browsing.</summary>
    public IReadOnlyList<SearchGroup> Groups { get; init; } = [];

    /// <summary>What to do next, or <see langword="null"/>.</summary>
    public string? Note { get; init; }

    /// <summary>What the program gave, for a search by program.</summary>
    public ExecutionResult? Execution { get; init; }

    /// <summary>The answer as an agent gets it.</summary>
    public string ToJson() => SearchAnswer.Write(this);
}
