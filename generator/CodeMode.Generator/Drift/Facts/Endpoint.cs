using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Facts;

/// <summary>An endpoint whose verb and route are known.</summary>
internal sealed class Endpoint(string verb, RouteTemplate route, Location location)
{
    public string Verb => verb;

    public RouteTemplate Route => route;

    /// <summary>The template in the code, or the attribute or name that stands for it.</summary>
    public Location Location => location;

    /// <summary>Whether it is mapped in every start of the app and nothing hides it from documents.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The method that answers, or <see langword="null"/> when it is not known.</summary>
    public IMethodSymbol? Handler { get; init; }

    /// <summary>The controller, for an action.</summary>
    public INamedTypeSymbol? Controller { get; init; }

    /// <summary>What was said of it and of its groups; for an action, what its attributes say.</summary>
    public required Conventions Conventions { get; init; }

    /// <summary>Equal for endpoints that answer the same requests.</summary>
    public string Key { get; } = verb + " " + route.Key;

    public override string ToString() => verb + " " + route.Path;
}
