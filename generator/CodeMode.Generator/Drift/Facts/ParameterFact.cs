using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Facts;

/// <summary>A value that a handler takes from the route, the query, a header, or a form.</summary>
internal sealed class ParameterFact(string name, ParameterLocation place, ITypeSymbol type, Location location)
{
    /// <summary>The name on the wire.</summary>
    public string Name => name;

    public ParameterLocation In => place;

    public ITypeSymbol Type => type;

    /// <summary>The identifier in the code.</summary>
    public Location Location => location;

    public Fact<bool> Required { get; init; }

    /// <summary>The default value; <see langword="null"/> when it has none.</summary>
    public Fact<object?> Default { get; init; }
}
