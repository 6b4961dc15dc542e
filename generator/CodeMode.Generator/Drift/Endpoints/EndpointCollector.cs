using System.Collections.Concurrent;
using System.Collections.Immutable;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Gathers what code says of endpoints, call by call, in any order.</summary>
internal sealed class EndpointCollector(KnownSymbols known)
{
    public ConcurrentBag<MinimalEndpoint> Endpoints { get; } = [];

    public ConcurrentBag<UnknownRoute> Unknown { get; } = [];

    /// <summary>Builders that are handed to parameters.</summary>
    public ConcurrentBag<HandOver> HandOvers { get; } = [];

    /// <summary>Builders that methods give back.</summary>
    public ConcurrentBag<ReturnedBuilder> Returns { get; } = [];

    /// <summary>The builders that controllers are mapped on.</summary>
    public ConcurrentBag<RoutePrefix> ControllerMaps { get; } = [];

    /// <summary>Whether code decides at run time, or out of sight, what stands in documents.</summary>
    public bool HidesElsewhere { get; private set; }

    public void VisitCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (known.IsMap(method)) VisitMap(call);
        else if (method.Name is "ExcludeFromDescription" or "WithGroupName" or "DocInclusionPredicate") VisitHiding(call);
        else if (method.Name is "MapControllers" && ConventionReader.IsFramework(method)) ControllerMaps.Add(RouteResolver.Resolve(call.Arguments[0].Value, known));
        else if (!method.DeclaringSyntaxReferences.IsEmpty) VisitHandOver(call);
        else VisitForeign(call);
    }

    public void VisitProperty(OperationAnalysisContext context)
    {
        if (((IPropertyReferenceOperation)context.Operation).Property is { Name: "ShouldInclude", ContainingType.Name: "OpenApiOptions" }) HidesElsewhere = true;
    }

    public void VisitTree(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (InactiveCode.MayMapEndpoints(root)) Unknown.Add(new UnknownRoute("", root.GetLocation()));
    }

    public void VisitReturn(OperationAnalysisContext context)
    {
        var value = ((IReturnOperation)context.Operation).ReturnedValue;
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (value?.Type is { } type && context.ContainingSymbol is IMethodSymbol method && known.IsBuilder(type))
            Returns.Add(new ReturnedBuilder(EnclosingMethod(context.Operation) ?? method, RouteResolver.Resolve(value, known)));
    }

    private void VisitMap(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (name is "MapGroup" || EndpointCalls.IsApart(name)) return;
        var location = call.Arguments.Length > 1 ? call.Arguments[1].Syntax.GetLocation() : CallSyntax.NameOf(call).GetLocation();
        if (call.Arguments.Length < 3)
        {
            Unknown.Add(new UnknownRoute($"'{name}' is not followed", location));
            return;
        }

        var verbs = EndpointCalls.VerbOf(name) is { } verb ? [verb] : name == "MapMethods" ? VerbsOf(call.Arguments[2].Value) : null;
        if (call.Arguments[1].Value.ConstantValue is not { HasValue: true, Value: string template })
        {
            Unknown.Add(new UnknownRoute("the template is no constant", location) { Verb = verbs is { Count: 1 } ? verbs[0] : null });
            return;
        }

        var prefix = RouteResolver.Resolve(call.Arguments[0].Value, known);
        var chain = EndpointChain.Of(call);
        var delegated = call.Arguments[call.Arguments.Length - 1].Value;
        foreach (var answered in verbs ?? [null])
        {
            Endpoints.Add(new MinimalEndpoint(answered, prefix, template, location)
            {
                IsUnconditional = Certainty.IsUnconditional(call.Syntax),
                // A RequestDelegate has no place in the framework's own documents.
                IsDescribed = call.TargetMethod.Parameters[call.TargetMethod.Parameters.Length - 1].Type.Name == "Delegate",
                Escapes = chain.Escapes,
                Conventions = chain.Conventions,
                Handler = HandlerOf(delegated),
            });
        }
    }

    private void VisitHiding(IInvocationOperation call)
    {
        if (!ConventionReader.IsFramework(call.TargetMethod) && call.TargetMethod.Name != "DocInclusionPredicate") return;
        var receiver = call.Arguments.Length > 0 ? call.Arguments[0].Value : null;
        while (receiver is IConversionOperation or IInvocationOperation { Arguments.Length: > 0 })
        {
            if (receiver is IInvocationOperation step && EndpointCalls.MakesEndpoints(step.TargetMethod)) return;
            receiver = receiver is IConversionOperation conversion ? conversion.Operand : ((IInvocationOperation)receiver).Arguments[0].Value;
        }

        // What a parameter stands for is the caller's: any group may be the hidden one.
        if (receiver is not ILocalReferenceOperation) HidesElsewhere = true;
    }

    private void VisitHandOver(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || !known.IsBuilder(parameter.Type)) continue;
            HandOvers.Add(new HandOver(parameter.OriginalDefinition, RouteResolver.Resolve(argument.Value, known), Certainty.IsUnconditional(call.Syntax)));
        }
    }

    // Methods of packages: most map pages, probes or the document itself; the rest may map anything.
    private void VisitForeign(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!method.Name.StartsWith("Map", StringComparison.Ordinal) && method.Name.IndexOf("Endpoint", StringComparison.Ordinal) < 0) return;
        if (EndpointCalls.IsApart(method.Name) || method.Name is "MapDefaultEndpoints" or "UseEndpoints" or "MapControllerRoute" or "MapDefaultControllerRoute" or "MapAreaControllerRoute") return;
        if (ConventionReader.IsVersioning(method.Name) || method.Name is "AddEndpointFilter" or "AddEndpointFilterFactory") return;
        if (!call.Arguments.Any(argument => argument.Parameter is { } parameter && (known.IsBuilder(parameter.Type) || parameter.Type.Name == "IApplicationBuilder"))) return;
        Unknown.Add(new UnknownRoute($"what '{method.Name}' maps is not seen", CallSyntax.NameOf(call).GetLocation()));
    }

    private static IMethodSymbol? HandlerOf(IOperation handler)
    {
        while (handler is IConversionOperation conversion) handler = conversion.Operand;
        return (handler as IDelegateCreationOperation)?.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        };
    }

    private static List<string?>? VerbsOf(IOperation verbs)
    {
        while (verbs is IConversionOperation conversion) verbs = conversion.Operand;
        var items = verbs switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => ImmutableArray<IOperation>.Empty,
        };
        var constants = items.Select(static item => (item is IConversionOperation conversion ? conversion.Operand : item).ConstantValue).ToList();
        return constants.Count > 0 && constants.All(static constant => constant is { HasValue: true, Value: string })
            ? [.. constants.Select(static constant => ((string)constant.Value!).ToUpperInvariant())]
            : null;
    }

    private static IMethodSymbol? EnclosingMethod(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is ILocalFunctionOperation local) return local.Symbol;
            if (around is IAnonymousFunctionOperation lambda) return lambda.Symbol;
        }

        return null;
    }
}
