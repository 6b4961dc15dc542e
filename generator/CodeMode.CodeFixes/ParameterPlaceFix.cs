using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.CodeFixes;

/// <summary>CMODE2011, CMODE2012: takes a parameter from where, and under the name that, the document says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterPlaceFix : DriftFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CMODE2011", "CMODE2012"];

    /// <inheritdoc/>
    protected override string? Describe(Diagnostic diagnostic, SyntaxNode place) =>
        Said(diagnostic, "in") is "Query" or "Header" && place.FirstAncestorOrSelf<ParameterSyntax>() is not null
            ? $"Take '{Said(diagnostic, "name")}' from the {Said(diagnostic, "in")!.ToLowerInvariant()}, as the document says"
            : null;

    /// <inheritdoc/>
    protected override Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic, SyntaxNode place, CancellationToken cancellation)
    {
        var parameter = place.FirstAncestorOrSelf<ParameterSyntax>()!;
        var name = Said(diagnostic, "name")!;
        var changed = parameter.WithAttributeLists(SyntaxFactory.List(parameter.AttributeLists.Where(static list => !list.Attributes.Any(IsSource))));
        return ReplaceAsync(document, parameter, changed
            .WithAttributeLists(changed.AttributeLists.Insert(0, WireName.From(Said(diagnostic, "in")!, name == parameter.Identifier.ValueText ? null : name)))
            .WithLeadingTrivia(parameter.GetLeadingTrivia()), cancellation);
    }

    private static bool IsSource(AttributeSyntax attribute) => attribute.Name.ToString().Split('.').Last().StartsWith("From", StringComparison.Ordinal);
}
