using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>A builder that a method gives back.</summary>
internal sealed class ReturnedBuilder(IMethodSymbol method, RoutePrefix prefix)
{
    public IMethodSymbol Method => method;

    public RoutePrefix Prefix => prefix;
}
