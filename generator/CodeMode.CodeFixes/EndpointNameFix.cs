using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.CodeFixes;

/// <summary>CMODE2040: gives an endpoint the document's <c>operationId</c> as its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EndpointNameFix : DriftFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CMODE2040"];

    /// <inheritdoc/>
    protected override string? Describe(Diagnostic diagnostic, SyntaxNode place) =>
        Said(diagnostic, "name") is { } name && NameOf(place) is not null ? $"Name it '{name}', as the document does" : null;

    /// <inheritdoc/>
    protected override Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic, SyntaxNode place, CancellationToken cancellation)
    {
        var old = NameOf(place)!;
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Said(diagnostic, "name")!));
        return ReplaceAsync(document, old, literal.WithTriviaFrom(old), cancellation);
    }

    // .WithName("…"), [EndpointName("…")], [HttpGet("…", Name = "…")]
    private static ExpressionSyntax? NameOf(SyntaxNode place)
    {
        if (place.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: { } list } attribute)
        {
            return list.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Name")?.Expression
                ?? (attribute.Name.ToString().EndsWith("EndpointName", StringComparison.Ordinal) ? list.Arguments.FirstOrDefault()?.Expression : null);
        }

        return place.FirstAncestorOrSelf<ArgumentSyntax>()?.Expression;
    }
}
