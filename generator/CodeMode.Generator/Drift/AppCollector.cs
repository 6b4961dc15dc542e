using System.Collections.Concurrent;
using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Comparison;
using CodeMode.Generator.Drift.Controllers;
using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Drift.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift;

/// <summary>Everything that the comparison needs of the code, gathered in one pass over its operations.</summary>
internal sealed class AppCollector(KnownSymbols known)
{
    public EndpointCollector Endpoints { get; } = new(known);

    public ControllerCollector Controllers { get; } = new();

    public ServiceRegistrations Services { get; } = new();

    public JsonSettings Json { get; } = new();

    /// <summary>Whether a policy asks for a known caller everywhere.</summary>
    public bool HasFallbackPolicy { get; private set; }

    /// <summary>What code changes of operations on their way into the document, by the properties of <c>OpenApiOperation</c> that it touches.</summary>
    public ConcurrentDictionary<string, bool> Transformed { get; } = new(StringComparer.Ordinal);

    public void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(VisitCall, OperationKind.Invocation);
        start.RegisterOperationAction(VisitProperty, OperationKind.PropertyReference);
        start.RegisterOperationAction(Json.VisitAssignment, OperationKind.SimpleAssignment);
        start.RegisterOperationAction(Endpoints.VisitReturn, OperationKind.Return);
        start.RegisterSyntaxTreeAction(Endpoints.VisitTree);
        start.RegisterSymbolAction(Controllers.VisitType, SymbolKind.NamedType);
    }

    private void VisitCall(OperationAnalysisContext context)
    {
        Endpoints.VisitCall(context);
        Services.VisitCall(context);
        Json.VisitCall(context);
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (method.Name == "SetFallbackPolicy") HasFallbackPolicy = true;
        // A transformer of a package may change anything.
        if (method.Name is "AddOperationTransformer" or "AddDocumentTransformer" or "OperationFilter" or "DocumentFilter" or "ParameterFilter" or "RequestBodyFilter"
            && method.TypeArguments.Any(static type => type.DeclaringSyntaxReferences.IsEmpty)) Transformed[AppFacts.Everything] = true;
    }

    private void VisitProperty(OperationAnalysisContext context)
    {
        Endpoints.VisitProperty(context);
        Controllers.VisitProperty(context);
        Json.VisitProperty(context);
        var reference = (IPropertyReferenceOperation)context.Operation;
        var property = reference.Property;
        if (property.ContainingType.Name == "OpenApiOperation" && !OnlyDescribes(reference)) Transformed[property.Name] = true;
        if (property is { Name: "FallbackPolicy", ContainingType.Name: "AuthorizationOptions" }) HasFallbackPolicy = true;
    }

    // operation.Responses["404"].Description = "…" changes nothing that is compared.
    private static bool OnlyDescribes(IPropertyReferenceOperation reference)
    {
        while (reference.Parent is IPropertyReferenceOperation outer && outer.Instance == reference) reference = outer;
        return reference is { Property.Name: "Description" or "Summary", Parent: ISimpleAssignmentOperation assignment } && assignment.Target == reference;
    }
}
