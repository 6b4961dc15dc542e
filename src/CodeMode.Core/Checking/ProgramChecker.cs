using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Checks a parsed program against a model: blocks only what is provably wrong.</summary>
internal sealed class ProgramChecker(ApiModel model, string ns = "api")
{
    private readonly ModelIndex _index = new(model, ns);

    /// <summary>What is known of a program that could not be checked: nothing.</summary>
    private static readonly CheckResult Unchecked = new(default, default, EffectsComplete: false);

    /// <summary>Checks one program. Never throws for any program.</summary>
    public CheckResult Check(ParseResult program)
    {
        if (program.Program is not { } root)
            return Unchecked with { Diagnostics = new[] { program.Error!.ToDiagnostic(program.Source) }.ToEquatableArray() };
        try
        {
            return Check(root, program.Source);
        }
        catch (Exception)
        {
            // A bug here, or a thread with too small a stack, must not block a program that would have worked.
            return Unchecked;
        }
    }

    private CheckResult Check(Program root, SourceText source)
    {
        var context = CheckContext.Create(root, source, _index);
        foreach (var rule in ProgramRules.All) rule.Check(context);
        var (effects, isComplete) = EffectSet.Of(context);
        return new(context.Diagnostics, effects, isComplete);
    }
}
