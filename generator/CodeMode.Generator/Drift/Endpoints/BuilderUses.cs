using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>How a body uses its locals and parameters that hold builders, gathered in one walk.</summary>
internal sealed class BuilderUses
{
    private static readonly ConditionalWeakTable<IOperation, BuilderUses> Cache = new();
    private static readonly BuilderUse None = new();

    private readonly Dictionary<ISymbol, BuilderUse> _uses = new(SymbolEqualityComparer.Default);

    private BuilderUses(IOperation root)
    {
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                    Get(declarator.Symbol).Initializer = initializer.Value;
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target }:
                    Get(target.Local).IsReassigned = true;
                    break;
                case IAssignmentOperation { Target: IParameterReferenceOperation target }:
                    Get(target.Parameter).IsReassigned = true;
                    break;
                case IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: ILocalReferenceOperation passed }:
                    Get(passed.Local).IsReassigned = true;
                    break;
                case ILocalReferenceOperation { Type.Name: var type } local when MayBuild(type):
                    Follow(local, Get(local.Local));
                    break;
                case IParameterReferenceOperation { Type.Name: var type } parameter when MayBuild(type):
                    Follow(parameter, Get(parameter.Parameter));
                    break;
            }
        }
    }

    /// <summary>How the body around an operation uses a local or parameter.</summary>
    public static BuilderUse Of(ISymbol symbol, IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent) root = parent;
        return Cache.GetValue(root, static root => new BuilderUses(root))._uses.TryGetValue(symbol, out var use) ? use : None;
    }

    private static bool MayBuild(string type) => type.EndsWith("Builder", StringComparison.Ordinal) || type.Length == 0;

    private BuilderUse Get(ISymbol symbol)
    {
        if (!_uses.TryGetValue(symbol, out var use)) _uses[symbol] = use = new BuilderUse();
        return use;
    }

    // From a mention of the builder up through the calls that are made on it.
    private static void Follow(IOperation mention, BuilderUse use)
    {
        var current = mention;
        while (true)
        {
            while (current.Parent is IConversionOperation or IParenthesizedOperation) current = current.Parent;
            switch (current.Parent)
            {
                case IArgumentOperation { Parent: IInvocationOperation call } argument when IsReceiver(call, argument):
                    if (EndpointCalls.MakesEndpoints(call.TargetMethod) || !ReturnsReceiver(call)) return;
                    use.Conventions.Add(call);
                    current = call;
                    break;
                case IInvocationOperation { Instance: { } instance } call when instance == current:
                    if (call.TargetMethod.Name is "Add" or "Finally") use.Conventions.Add(call);
                    return;
                // A builder that is handed to a method: what the method maps is joined later.
                case IArgumentOperation or IExpressionStatementOperation or IMemberReferenceOperation or IAssignmentOperation:
                    return;
                default:
                    use.Escapes = true;
                    return;
            }
        }
    }

    private static bool IsReceiver(IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 && call.Arguments[0] == argument;

    private static bool ReturnsReceiver(IInvocationOperation call) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.ReturnType, call.Arguments[0].Value.Type)
        || ConventionReader.IsVersioning(call.TargetMethod.Name);
}
