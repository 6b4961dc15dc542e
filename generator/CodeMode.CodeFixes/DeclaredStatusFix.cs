using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.CodeFixes;

/// <summary>CMODE2030, CMODE2032: declares a status that the document has, behind the endpoint's call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclaredStatusFix : DriftFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CMODE2030", "CMODE2032"];

    /// <inheritdoc/>
    protected override string? Describe(Diagnostic diagnostic, SyntaxNode place) =>
        Said(diagnostic, "status") is { } status && diagnostic.AdditionalLocations.Any(static location => location.IsInSource) ? $"Declare {status} with .{Method(status)}" : null;

    /// <inheritdoc/>
    protected override async Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic, SyntaxNode place, CancellationToken cancellation)
    {
        var endpoint = diagnostic.AdditionalLocations.First(static location => location.IsInSource);
        var owner = document.Project.GetDocument(endpoint.SourceTree) ?? document;
        var root = await owner.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root!.FindNode(endpoint.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } map) return document.Project.Solution;
        var status = Said(diagnostic, "status")!;
        var declared = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, map.WithoutTrivia(), SyntaxFactory.IdentifierName(Method(status))),
            SyntaxFactory.ParseArgumentList($"({status})"));
        return await ReplaceAsync(owner, map, declared.WithTriviaFrom(map), cancellation).ConfigureAwait(false);
    }

    private static string Method(string status) => status[0] == '2' ? "Produces" : "ProducesProblem";
}
