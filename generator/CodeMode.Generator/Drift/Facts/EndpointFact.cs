using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Facts;

/// <summary>An endpoint that code maps, as far as it is known at its call.</summary>
internal sealed class EndpointFact(string verb, RoutePrefix route, Location location)
{
    public string Verb => verb;

    public RoutePrefix Route => route;

    /// <summary>The template in the code.</summary>
    public Location Location => location;
}
