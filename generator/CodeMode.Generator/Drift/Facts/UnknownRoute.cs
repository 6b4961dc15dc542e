using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Facts;

/// <summary>An endpoint, or several, whose whole route only the running app knows.</summary>
internal sealed class UnknownRoute(string reason, Location location)
{
    /// <summary>Half a sentence; empty when it is not worth one.</summary>
    public string Reason => reason;

    public Location Location => location;

    /// <summary>The verb, when it is known.</summary>
    public string? Verb { get; init; }

    /// <summary>What the route ends with, when that is known.</summary>
    public RouteTemplate? Tail { get; init; }
}
