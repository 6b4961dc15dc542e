namespace CodeMode.Generator.Drift.Facts;

/// <summary>Everything that a handler takes from the request.</summary>
internal sealed class InputFacts(IReadOnlyList<ParameterFact> parameters, Fact<BodyFact?> body, bool isWhole)
{
    /// <summary>What it certainly takes.</summary>
    public IReadOnlyList<ParameterFact> Parameters => parameters;

    /// <summary>Its body; unknown when a parameter may be one or may be a service.</summary>
    public Fact<BodyFact?> Body => body;

    /// <summary>Whether it takes nothing else: it neither sees the request itself nor binds by code of its own.</summary>
    public bool IsWhole => isWhole;
}
