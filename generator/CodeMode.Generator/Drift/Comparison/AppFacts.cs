using CodeMode.Generator.Drift.Json;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>What is true of the app as a whole.</summary>
internal sealed class AppFacts
{
    public const string Everything = "*";

    public required JsonSettings Json { get; init; }

    /// <summary>The types that endpoints lead to.</summary>
    public ObjectQueue Objects { get; } = new();

    /// <summary>Whether some endpoint says that callers must be known, and nothing says so for all.</summary>
    public required bool SaysAuthorization { get; init; }

    /// <summary>Headers and the like that documents give to operations whose handlers take none: middleware reads them.</summary>
    public required ISet<string> SharedParameters { get; init; }

    /// <summary>What code changes of operations on their way into the document: names of properties, or <see cref="Everything"/>.</summary>
    public required ICollection<string> Transformed { get; init; }

    public bool Transforms(string property) => Transformed.Contains(property) || Transformed.Contains(Everything);
}
