using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.CodeFixes;

/// <summary>CMODE2003: maps an endpoint on the document's verb.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class VerbFix : DriftFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CMODE2003"];

    /// <inheritdoc/>
    protected override string? Describe(Diagnostic diagnostic, SyntaxNode place) =>
        Said(diagnostic, "verb") is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" && NameOf(place) is not null ? $"Answer {Said(diagnostic, "verb")}, as the document says" : null;

    /// <inheritdoc/>
    protected override Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic, SyntaxNode place, CancellationToken cancellation)
    {
        var old = NameOf(place)!;
        var verb = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Said(diagnostic, "verb")!.ToLowerInvariant());
        var prefix = old.Identifier.ValueText.StartsWith("Http", StringComparison.Ordinal) ? "Http" : "Map";
        return ReplaceAsync(document, old, SyntaxFactory.IdentifierName(prefix + verb).WithTriviaFrom(old), cancellation);
    }

    // MapGet, [HttpGet]; MapMethods and [AcceptVerbs] hold lists.
    private static IdentifierNameSyntax? NameOf(SyntaxNode place)
    {
        var name = place.FirstAncestorOrSelf<AttributeSyntax>() is { Name: IdentifierNameSyntax attribute } ? attribute
            : (place.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Expression as MemberAccessExpressionSyntax)?.Name as IdentifierNameSyntax;
        return name?.Identifier.ValueText is "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapDelete" or "HttpGet" or "HttpPost" or "HttpPut" or "HttpPatch" or "HttpDelete" ? name : null;
    }
}
