using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Routes;

/// <summary>Where a builder came from that is not the app itself: a parameter, or a method that gave it back.</summary>
internal sealed class RouteOrigin
{
    private RouteOrigin(ISymbol symbol, RoutePrefix? argument) => (Symbol, Argument) = (symbol, argument);

    /// <summary>The parameter, or the method.</summary>
    public ISymbol Symbol { get; }

    /// <summary>The builder that the method was given.</summary>
    public RoutePrefix? Argument { get; }

    public static RouteOrigin Of(IParameterSymbol parameter) => new(parameter.OriginalDefinition, null);

    public static RouteOrigin Of(IMethodSymbol method, RoutePrefix argument) => new((method.ReducedFrom ?? method).OriginalDefinition, argument);
}
