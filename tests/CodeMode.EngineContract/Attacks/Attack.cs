namespace CodeMode.EngineContract.Attacks;

/// <summary>A script that was written to break engines.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Code">The program.</param>
/// <param name="IsStopped">Whether it has to end with an error or a limit, rather than with a value.</param>
public sealed record Attack(string Id, string Code, bool IsStopped)
{
    /// <summary>Whether the other outcome is right as well, as long as the bounds hold.</summary>
    public bool IsEither { get; init; }

    /// <summary>Texts that neither the result nor the error may hold.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];
}
