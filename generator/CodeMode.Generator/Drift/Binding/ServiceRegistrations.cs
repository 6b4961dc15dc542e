using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Binding;

/// <summary>The types that code registers as services: a handler's parameter of such a type is no body.</summary>
internal sealed class ServiceRegistrations
{
    private readonly ConcurrentDictionary<ISymbol, bool> _types = new(SymbolEqualityComparer.Default);

    public void VisitCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (!method.Name.StartsWith("Add", StringComparison.Ordinal) && !method.Name.StartsWith("TryAdd", StringComparison.Ordinal) && method.Name != "Configure") return;
        if ((method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type.Name is not ("IServiceCollection" or "IHostApplicationBuilder" or "WebApplicationBuilder")) return;
        foreach (var type in method.TypeArguments) Add(type);
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is ITypeOfOperation { TypeOperand: var type }) Add(type);
        }
    }

    public bool Has(ITypeSymbol type) => _types.ContainsKey(type.OriginalDefinition);

    private void Add(ITypeSymbol type) => _types[type.OriginalDefinition] = true;
}
