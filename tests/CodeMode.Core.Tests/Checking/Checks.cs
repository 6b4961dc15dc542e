using CodeMode.Checking;
using CodeMode.Syntax;

namespace CodeMode.Core.Tests.Checking;

internal static class Checks
{
    private static readonly ProgramChecker s_checker = new(ShopDocument.Model);

    public static CheckResult Check(string program) => s_checker.Check(Parser.Parse(program));

    public static string Describe(CheckResult result) => string.Join("\n", result.Diagnostics.Select(static d => $"{d.Line}:{d.Column} {d.Severity} {d.Id} {d.Message}"));
}
