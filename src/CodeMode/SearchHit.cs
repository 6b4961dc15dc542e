namespace CodeMode;

/// <summary>One operation found.</summary>
public sealed record SearchHit
{
    /// <summary>The qualified name, <c>orders.getOrder</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The HTTP method; empty for a tool or function.</summary>
    public required string Method { get; init; }

    /// <summary>The route template, or the name of the tool or function.</summary>
    public required string Path { get; init; }

    /// <summary>One line about it.</summary>
    public string? Summary { get; init; }

    /// <summary>The signature, ready to be called; <see langword="null"/> for brief hits.</summary>
    public string? Signature { get; init; }

    /// <summary>The description and the parameters' meaning; for full hits.</summary>
    public string? Description { get; init; }
}
