using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Checks a parsed program against a model: blocks only what is provably wrong.</summary>
internal sealed class ProgramChecker(ApiModel model, string ns = "api")
{
    /// <summary>Checks one program. Never throws for any program.</summary>
    public CheckResult Check(ParseResult program)
    {
        if (program.Error is { } error) return new(new[] { error.ToDiagnostic(program.Source) }.ToEquatableArray(), default, EffectsComplete: false);
        return new(default, model.Operations.Select(static o => o.QualifiedName).OrderBy(static n => n, StringComparer.Ordinal).ToEquatableArray(), EffectsComplete: ns.Length < 0);
    }
}
