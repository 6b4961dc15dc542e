using System.Collections.Concurrent;
using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Gathers the endpoints of minimal APIs from their calls, and joins prefixes across methods when all are seen.</summary>
internal sealed class EndpointCollector(KnownSymbols known)
{
    private const int MaximumDepth = 8;

    private readonly ConcurrentBag<EndpointFact> _endpoints = [];
    private readonly ConcurrentBag<(IParameterSymbol Parameter, RoutePrefix Route)> _calls = [];
    private volatile bool _hidesElsewhere;

    public void Visit(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (known.IsMap(method)) VisitMap(call, VerbOf(method.Name));
        else if (IsHiding(method.Name) && IsConvention(call))
        {
            if (FindMap(call) is null) _hidesElsewhere = true;
        }
        else if (!method.DeclaringSyntaxReferences.IsEmpty) VisitHandOver(call);
    }

    /// <summary>What decides at run time which endpoints a document holds.</summary>
    public void VisitChoice(OperationAnalysisContext context)
    {
        if (((IPropertyReferenceOperation)context.Operation).Property is { Name: "ShouldInclude", ContainingType.Name: "OpenApiOptions" }) _hidesElsewhere = true;
    }

    /// <summary>The endpoints whose route and verb are known and that the app's document may be expected to hold.</summary>
    public IEnumerable<(EndpointFact Endpoint, string Path)> Join()
    {
        // A group that is hidden, or named for another document, may hold any of them.
        if (_hidesElsewhere) return [];
        var calls = _calls.ToLookup(static call => call.Parameter, static call => call.Route, SymbolEqualityComparer.Default);
        return _endpoints.SelectMany(endpoint => Expand(endpoint.Route, calls, 0).Distinct(StringComparer.Ordinal).Select(path => (endpoint, path)));
    }

    private static IEnumerable<string> Expand(RoutePrefix route, ILookup<ISymbol?, RoutePrefix> calls, int depth)
    {
        if (route.Origin is null) return [route.Path];
        if (depth == MaximumDepth) return [];
        return calls[route.Origin].SelectMany(outer => Expand(new RoutePrefix(RouteResolver.Join(outer.Path, route.Path), outer.Origin), calls, depth + 1));
    }

    private void VisitMap(IInvocationOperation call, string? verb)
    {
        if (verb is null || call.Arguments.Length < 3 || !Certainty.IsUnconditional(call.Syntax) || !IsDescribed(call)) return;
        if (call.Arguments[1].Value.ConstantValue is not { HasValue: true, Value: string template }) return;
        if (RouteResolver.Resolve(call.Arguments[0].Value, known) is not { } prefix) return;
        var route = new RoutePrefix(RouteResolver.Join(prefix.Path, template), prefix.Origin);
        _endpoints.Add(new EndpointFact(verb, route, call.Arguments[1].Syntax.GetLocation()));
    }

    private void VisitHandOver(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || !known.IsBuilder(parameter.Type)) continue;
            if (Certainty.IsUnconditional(call.Syntax) && RouteResolver.Resolve(argument.Value, known) is { } route) _calls.Add((parameter.OriginalDefinition, route));
        }
    }

    // A RequestDelegate has no place in the framework's own documents, and a convention of one's own may do anything.
    private static bool IsDescribed(IInvocationOperation call)
    {
        if (call.TargetMethod.Parameters[call.TargetMethod.Parameters.Length - 1].Type.Name != "Delegate" || HandlerAttributes.MayHide(call.Arguments[2].Value)) return false;
        IOperation current = call;
        while (current.Parent is IArgumentOperation or IConversionOperation or IInvocationOperation)
        {
            current = current.Parent;
            if (current is not IInvocationOperation { TargetMethod: var convention }) continue;
            if (IsHiding(convention.Name)) return false;
            if (!convention.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)) return false;
        }

        // Kept for later, it may be hidden later.
        return current.Parent is IExpressionStatementOperation or IReturnOperation or IBlockOperation;
    }

    private IInvocationOperation? FindMap(IInvocationOperation call)
    {
        IOperation? current = call;
        while (current is IInvocationOperation { Arguments.Length: > 0 } step)
        {
            if (known.IsMap(step.TargetMethod) && VerbOf(step.TargetMethod.Name) is not null) return step;
            current = step.Arguments[0].Value is IConversionOperation conversion ? conversion.Operand : step.Arguments[0].Value;
        }

        return null;
    }

    private static bool IsHiding(string name) => name is "ExcludeFromDescription" or "WithGroupName" or "WithMetadata" or "Add" or "Finally";

    // List<T>.Add is no convention.
    private static bool IsConvention(IInvocationOperation call) =>
        call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);

    private static string? VerbOf(string name) => name switch
    {
        "MapGet" => "GET",
        "MapPost" => "POST",
        "MapPut" => "PUT",
        "MapPatch" => "PATCH",
        "MapDelete" => "DELETE",
        _ => null,
    };
}
