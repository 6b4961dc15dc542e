using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Whether a statement runs in every start of the app: an endpoint for development only is no drift.</summary>
internal static class Certainty
{
    // One walk for all the calls of a member.
    private static readonly ConditionalWeakTable<SyntaxNode, StrongBox<bool>> IsStraight = new();

    public static bool IsUnconditional(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax
                    or ConditionalAccessExpressionSyntax or AnonymousFunctionExpressionSyntax or TryStatementSyntax or WhileStatementSyntax
                    or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or GotoStatementSyntax:
                    return false;
                case BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax:
                    return IsStraight.GetValue(current, static member => new StrongBox<bool>(!MayLeaveEarly(member) && ((CSharpSyntaxNode)member).GetFirstDirective(IsBranch) is null)).Value;
            }
        }

        return false;
    }

    private static bool IsBranch(DirectiveTriviaSyntax directive) => directive.IsKind(SyntaxKind.IfDirectiveTrivia);

    // A return under a condition leaves what follows it conditional.
    private static bool MayLeaveEarly(SyntaxNode member) => member
        .DescendantNodes(node => node == member || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax))
        .Any(node => node is ReturnStatementSyntax && node.Ancestors().TakeWhile(outer => outer != member).OfType<IfStatementSyntax>().Any());
}
