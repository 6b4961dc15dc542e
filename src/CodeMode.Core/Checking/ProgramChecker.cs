using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Checks a parsed program against a model: blocks only what is provably wrong.</summary>
internal sealed class ProgramChecker(ApiModel model, string ns = "api")
{
    /// <summary>Checks one program. Never throws for any program.</summary>
    public CheckResult Check(ParseResult program) => throw new NotImplementedException(ns + model.Title + program.Source.Text);
}
