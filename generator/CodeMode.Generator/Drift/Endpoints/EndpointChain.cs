using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>The calls behind a <c>MapGet</c>: fluent ones, and those on the local that keeps what it returns.</summary>
internal sealed class EndpointChain
{
    /// <summary>The calls, in order.</summary>
    public ImmutableArray<IInvocationOperation> Conventions { get; private init; }

    /// <summary>Whether others may say more.</summary>
    public bool Escapes { get; private init; }

    public static EndpointChain Of(IInvocationOperation map)
    {
        List<IInvocationOperation> calls = [];
        IOperation current = map;
        while (current.Parent is IArgumentOperation or IConversionOperation or IInvocationOperation or IParenthesizedOperation)
        {
            // An argument that is not the receiver is handed to somebody.
            if (current.Parent is IArgumentOperation { Parent: IInvocationOperation call } argument && (!call.TargetMethod.IsExtensionMethod || call.Arguments[0] != argument))
                return new EndpointChain { Conventions = [.. calls], Escapes = true };
            current = current.Parent;
            if (current is IInvocationOperation convention) calls.Add(convention);
        }

        if (current.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
        {
            var use = BuilderUses.Of(declarator.Symbol, declarator);
            return new EndpointChain { Conventions = [.. calls, .. use.Conventions], Escapes = use.Escapes || use.IsReassigned };
        }

        // Discarded, or given back from where nobody can add to it.
        return new EndpointChain { Conventions = [.. calls], Escapes = current.Parent is not (IExpressionStatementOperation or IBlockOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }) };
    }
}
