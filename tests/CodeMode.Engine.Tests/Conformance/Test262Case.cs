namespace CodeMode.Engine.Tests.Conformance;

/// <summary>One file of test262 and what its frontmatter says, https://github.com/tc39/test262/blob/main/INTERPRETING.md.</summary>
internal sealed record Test262Case
{
    /// <summary>The path inside <c>test/</c>, with forward slashes.</summary>
    public required string Path { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<string> Flags { get; init; } = [];

    public IReadOnlyList<string> Features { get; init; } = [];

    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>When the test must fail, <c>parse</c> or <c>runtime</c>; null when it must not.</summary>
    public string? NegativePhase { get; init; }

    public string? NegativeType { get; init; }

    public bool IsAsync => Flags.Contains("async");

    public bool IsRaw => Flags.Contains("raw");

    /// <summary>The folder that its result is counted under: <c>language</c>, or a global's.</summary>
    public string Area
    {
        get
        {
            var parts = Path.Split('/');
            return parts[0] == "language" ? "language" : parts[1];
        }
    }
}
