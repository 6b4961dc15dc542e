using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Code that a build leaves out by <c>#if</c>: another build, or another target framework, has it and may have made the document.</summary>
internal static class InactiveCode
{
    private static readonly string[] Marks = [".Map", "[Http", "[Route", "Controller"];

    /// <summary>Whether a file leaves out something that looks like endpoints.</summary>
    public static bool MayMapEndpoints(SyntaxNode root) => root.ContainsDirectives && root
        .DescendantTrivia(static node => node.ContainsDirectives)
        .Any(static trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString() is var text && Marks.Any(mark => text.IndexOf(mark, StringComparison.Ordinal) >= 0));
}
