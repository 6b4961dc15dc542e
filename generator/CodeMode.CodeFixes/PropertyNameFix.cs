using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.CodeFixes;

/// <summary>CMODE2023: gives a property the name in JSON that the document has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PropertyNameFix : DriftFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CMODE2023"];

    /// <inheritdoc/>
    protected override string? Describe(Diagnostic diagnostic, SyntaxNode place) =>
        Said(diagnostic, "name") is { } name && place.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not null ? $"Call it '{name}' in JSON, as the document does" : null;

    /// <inheritdoc/>
    protected override Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic, SyntaxNode place, CancellationToken cancellation)
    {
        var property = place.FirstAncestorOrSelf<PropertyDeclarationSyntax>()!;
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName("System.Text.Json.Serialization.JsonPropertyName"))
            .AddArgumentListArguments(SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Said(diagnostic, "name")!))));
        var kept = property.AttributeLists.Where(static list => !list.Attributes.Any(static existing => existing.Name.ToString().Split('.').Last() == "JsonPropertyName"));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space);
        var bare = property.WithAttributeLists(SyntaxFactory.List(kept));
        return ReplaceAsync(document, property, bare.WithoutLeadingTrivia().WithAttributeLists(bare.AttributeLists.Insert(0, list)).WithLeadingTrivia(property.GetLeadingTrivia()), cancellation);
    }
}
