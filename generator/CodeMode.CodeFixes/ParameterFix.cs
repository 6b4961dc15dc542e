using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.CodeFixes;

/// <summary>CMODE2010: lets the handler take a parameter that the document has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterFix : DriftFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CMODE2010"];

    /// <inheritdoc/>
    protected override string? Describe(Diagnostic diagnostic, SyntaxNode place) =>
        Said(diagnostic, "type") is not null && Said(diagnostic, "in") is "Query" or "Header" ? $"Take the parameter '{Said(diagnostic, "name")}'" : null;

    /// <inheritdoc/>
    protected override async Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic, SyntaxNode place, CancellationToken cancellation)
    {
        if (await FindListAsync(document, place, cancellation).ConfigureAwait(false) is not { } list) return document.Project.Solution;
        var owner = document.Project.Solution.GetDocument(list.SyntaxTree) ?? document;
        return await ReplaceAsync(owner, list, Add(list, MakeParameter(diagnostic)), cancellation).ConfigureAwait(false);
    }

    // A parameter that may be left out without a default would be refused behind those that have one.
    private static ParameterListSyntax Add(ParameterListSyntax list, ParameterSyntax parameter)
    {
        var position = list.Parameters.IndexOf(static existing => existing.Default is not null || existing.Modifiers.Any(SyntaxKind.ParamsKeyword));
        return list.WithParameters(list.Parameters.Insert(position < 0 ? list.Parameters.Count : position, parameter));
    }

    private static ParameterSyntax MakeParameter(Diagnostic diagnostic)
    {
        var wire = Said(diagnostic, "name")!;
        var name = WireName.ToIdentifier(wire);
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(SyntaxFactory.ParseTypeName(Said(diagnostic, "type")! + " "));
        var isHeader = Said(diagnostic, "in") == "Header";
        return isHeader || name != wire ? parameter.AddAttributeLists(WireName.From(isHeader ? "Header" : "Query", name == wire ? null : wire)) : parameter;
    }

    private static async Task<ParameterListSyntax?> FindListAsync(Document document, SyntaxNode place, CancellationToken cancellation)
    {
        if (place.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute) return attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ParameterList;
        var handler = place.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.Arguments.LastOrDefault()?.Expression;
        if (handler is ParenthesizedLambdaExpressionSyntax lambda) return lambda.ParameterList;
        if (handler is null || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return null;
        var symbol = model.GetSymbolInfo(handler, cancellation) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null;
        var declaration = symbol?.DeclaringSyntaxReferences.FirstOrDefault();
        return declaration is null ? null : await declaration.GetSyntaxAsync(cancellation).ConfigureAwait(false) switch
        {
            MethodDeclarationSyntax method => method.ParameterList,
            LocalFunctionStatementSyntax function => function.ParameterList,
            _ => null,
        };
    }
}
