namespace CodeMode.Model;

/// <summary>Bounds of a <see cref="Schema"/>; <see langword="null"/> means unbounded.</summary>
public sealed record SchemaBounds
{
    /// <summary>Least number, inclusive.</summary>
    public double? Minimum { get; init; }

    /// <summary>Greatest number, inclusive.</summary>
    public double? Maximum { get; init; }

    /// <summary>Greatest lower bound, exclusive.</summary>
    public double? ExclusiveMinimum { get; init; }

    /// <summary>Least upper bound, exclusive.</summary>
    public double? ExclusiveMaximum { get; init; }

    /// <summary>The number is a multiple of this.</summary>
    public double? MultipleOf { get; init; }

    /// <summary>Least length of a string, in code points.</summary>
    public int? MinLength { get; init; }

    /// <summary>Greatest length of a string, in code points.</summary>
    public int? MaxLength { get; init; }

    /// <summary>ECMAScript pattern that a string contains a match of.</summary>
    public string? Pattern { get; init; }

    /// <summary>Least number of items.</summary>
    public int? MinItems { get; init; }

    /// <summary>Greatest number of items.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Whether all items differ.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>Least number of properties.</summary>
    public int? MinProperties { get; init; }

    /// <summary>Greatest number of properties.</summary>
    public int? MaxProperties { get; init; }
}
