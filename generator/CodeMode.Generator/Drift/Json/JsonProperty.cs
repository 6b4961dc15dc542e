using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Json;

/// <summary>A property as JSON has it.</summary>
internal sealed class JsonProperty(IPropertySymbol symbol, IReadOnlyList<string> names)
{
    public IPropertySymbol Symbol => symbol;

    /// <summary>The names that it may have, the likeliest first.</summary>
    public IReadOnlyList<string> Names => names;

    public string Name => names[0];

    /// <summary>Whether requests may set it.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether answers hold it.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether requests must have it; unknown where tools do not agree.</summary>
    public Fact<bool> Required { get; init; }

    /// <summary>Whether it may be left out of an answer, or is written by code of its own: then its type says nothing.</summary>
    public bool IsConverted { get; init; }

    /// <summary>Whether null may be left out.</summary>
    public bool IgnoresNull { get; init; }
}
