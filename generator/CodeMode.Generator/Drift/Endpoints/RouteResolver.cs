using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Follows a builder to where it came from: groups, fluent calls, locals, the app, or a parameter. <see langword="null"/> is Unknown.</summary>
internal static class RouteResolver
{
    private const int MaximumSteps = 64;

    public static RoutePrefix? Resolve(IOperation? builder, KnownSymbols known)
    {
        var path = "";
        for (var step = 0; step < MaximumSteps; step++)
        {
            switch (builder)
            {
                case IConversionOperation conversion:
                    builder = conversion.Operand;
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return new RoutePrefix(path, known.IsApplication(parameter.Type) ? null : parameter.OriginalDefinition);
                case { } application when known.IsApplication(application.Type):
                    return new RoutePrefix(path, null);
                case ILocalReferenceOperation local:
                    builder = FindInitializer(local);
                    break;
                case IInvocationOperation call when known.IsMap(call.TargetMethod) && call.TargetMethod.Name == "MapGroup":
                    if (call.Arguments.Length < 2 || call.Arguments[1].Value.ConstantValue is not { HasValue: true, Value: string prefix }) return null;
                    path = Join(prefix, path);
                    builder = call.Arguments[0].Value;
                    break;
                case IInvocationOperation call when IsFrameworkConvention(call.TargetMethod):
                    builder = call.Arguments[0].Value;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    public static string Join(string prefix, string path) => prefix.TrimEnd('/') + "/" + path.TrimStart('/');

    // Conventions give back what they got; code of one's own may give back anything.
    private static bool IsFrameworkConvention(IMethodSymbol method) =>
        method is { IsExtensionMethod: true, ReturnType.Name: "RouteGroupBuilder" }
        && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        && method.Name is not ("WithGroupName" or "ExcludeFromDescription");

    private static IOperation? FindInitializer(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent) root = parent;
        IOperation? initializer = null;
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, reference.Local)) initializer = declarator.GetVariableInitializer()?.Value;
            if (operation is IAssignmentOperation { Target: ILocalReferenceOperation target } && Same(target.Local, reference.Local)) return null;
            if (operation is IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: ILocalReferenceOperation passed } && Same(passed.Local, reference.Local)) return null;
        }

        return initializer;
    }

    private static bool Same(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
