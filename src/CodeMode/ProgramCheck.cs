namespace CodeMode;

/// <summary>What is known of a program without running it.</summary>
/// <param name="Diagnostics">Errors keep it from running; warnings do not.</param>
/// <param name="Effects">Qualified names of the operations it can reach, sorted; <c>request</c> stands for a raw request that is not literal.</param>
/// <param name="EffectsComplete">Whether it can reach nothing beyond <paramref name="Effects"/>.</param>
public sealed record ProgramCheck(IReadOnlyList<ProgramDiagnostic> Diagnostics, IReadOnlyList<string> Effects, bool EffectsComplete)
{
    /// <summary>Whether the program would not be run.</summary>
    public bool IsBlocked => Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error);
}
