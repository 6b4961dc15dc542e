using System.Collections.Immutable;
using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>An endpoint of a minimal API as its own call shows it; what its builder adds is joined later.</summary>
internal sealed class MinimalEndpoint(string? verb, RoutePrefix prefix, string template, Location location)
{
    /// <summary>The verb; <see langword="null"/> when it answers others too.</summary>
    public string? Verb => verb;

    public RoutePrefix Prefix => prefix;

    public string Template => template;

    public Location Location => location;

    /// <summary>Whether its call runs in every start of the app.</summary>
    public bool IsUnconditional { get; init; }

    /// <summary>Whether others may say something of it that is not seen.</summary>
    public bool Escapes { get; init; }

    /// <summary>Whether it is a delegate that the framework describes in documents.</summary>
    public bool IsDescribed { get; init; }

    public IMethodSymbol? Handler { get; init; }

    public ImmutableArray<IInvocationOperation> Conventions { get; init; } = [];
}
