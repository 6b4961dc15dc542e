using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.Generator.Drift.Results;

/// <summary>Where a handler says what it gives back.</summary>
internal static class HandlerLocation
{
    /// <summary>Its return type, or <see langword="null"/> when the compiler infers it.</summary>
    public static Location? OfResult(IMethodSymbol handler) => handler.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        MethodDeclarationSyntax method => method.ReturnType.GetLocation(),
        LocalFunctionStatementSyntax function => function.ReturnType.GetLocation(),
        ParenthesizedLambdaExpressionSyntax { ReturnType: { } type } => type.GetLocation(),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.GetLocation(),
        _ => null,
    };
}
