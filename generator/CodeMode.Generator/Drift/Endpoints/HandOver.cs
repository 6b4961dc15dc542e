using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>A builder that a call hands to a parameter.</summary>
internal sealed class HandOver(IParameterSymbol parameter, RoutePrefix prefix, bool isUnconditional)
{
    public IParameterSymbol Parameter => parameter;

    public RoutePrefix Prefix => prefix;

    /// <summary>Whether the call runs in every start of the app.</summary>
    public bool IsUnconditional => isUnconditional;
}
