using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.CodeFixes;

/// <summary>CMODE2013, CMODE2024: makes a parameter or a property required, or optional, as it is in the document.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RequirednessFix : DriftFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CMODE2013", "CMODE2024"];

    /// <inheritdoc/>
    protected override string? Describe(Diagnostic diagnostic, SyntaxNode place)
    {
        if (Said(diagnostic, "required") is not { } required) return null;
        if (place.FirstAncestorOrSelf<ParameterSyntax>() is { Type: not null } parameter) return Change(parameter, required == "true") is null ? null : $"Make it {(required == "true" ? "required" : "optional")}, as in the document";
        return place.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not null && required == "true" ? "Make it required, as in the document" : null;
    }

    /// <inheritdoc/>
    protected override Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic, SyntaxNode place, CancellationToken cancellation)
    {
        if (place.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter) return ReplaceAsync(document, parameter, Change(parameter, Said(diagnostic, "required") == "true")!, cancellation);
        var property = place.FirstAncestorOrSelf<PropertyDeclarationSyntax>()!;
        return ReplaceAsync(document, property, property.AddModifiers(SyntaxFactory.Token(SyntaxKind.RequiredKeyword).WithTrailingTrivia(SyntaxFactory.Space)), cancellation);
    }

    private static ParameterSyntax? Change(ParameterSyntax parameter, bool required)
    {
        if (!required) return parameter.Type is NullableTypeSyntax ? null : parameter.WithType(SyntaxFactory.NullableType(parameter.Type!.WithoutTrailingTrivia()).WithTrailingTrivia(parameter.Type!.GetTrailingTrivia()));
        var type = parameter.Type is NullableTypeSyntax nullable ? nullable.ElementType.WithTrailingTrivia(nullable.GetTrailingTrivia()) : parameter.Type;
        return type == parameter.Type && parameter.Default is null ? null : parameter.WithType(type).WithDefault(null).WithIdentifier(parameter.Identifier.WithTrailingTrivia());
    }
}
