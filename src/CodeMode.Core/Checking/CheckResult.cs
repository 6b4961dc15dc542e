using CodeMode.Model;

namespace CodeMode.Checking;

/// <summary>What the check found.</summary>
/// <param name="Diagnostics">Errors block the program; warnings stand beside its result.</param>
/// <param name="Effects">Qualified names of the operations the program can reach, sorted; <c>request</c> stands for a raw request that is not literal.</param>
/// <param name="EffectsComplete">Whether the program can reach nothing beyond <paramref name="Effects"/>.</param>
internal sealed record CheckResult(EquatableArray<ProgramDiagnostic> Diagnostics, EquatableArray<string> Effects, bool EffectsComplete)
{
    /// <summary>Whether the program must not run.</summary>
    public bool IsBlocked => Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error);
}
