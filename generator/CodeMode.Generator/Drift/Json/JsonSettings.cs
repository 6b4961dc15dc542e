using System.Collections.Concurrent;
using CodeMode.Generator.Drift.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Json;

/// <summary>How the app is set to write and read JSON, as far as its code says so.</summary>
internal sealed class JsonSettings
{
    private readonly ConcurrentDictionary<string, bool> _policies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _enumPolicies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, bool> _converted = new(SymbolEqualityComparer.Default);

    /// <summary>Whether anything may be written in any way.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>Whether null is left out.</summary>
    public bool IgnoresNull { get; private set; }

    /// <summary>Whether the document's schemas are changed by code.</summary>
    public bool HasSchemaTransformers { get; private set; }

    /// <summary>The policies that may name a property.</summary>
    public IEnumerable<string> PropertyPolicies => _policies.Keys.Append(NamingPolicy.CamelCase).Distinct();

    /// <summary>The policies under which enums are written by name; empty when no converter is seen.</summary>
    public ICollection<string> EnumPolicies => _enumPolicies.Keys;

    /// <summary>Whether a converter of the app's own writes a type.</summary>
    public bool IsConverted(ITypeSymbol type) => IsOpaque || _converted.ContainsKey(type.OriginalDefinition);

    public void VisitAssignment(OperationAnalysisContext context)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { ContainingType.Name: "JsonSerializerOptions" } property } target) return;
        // Options that are made here are for a purpose of their own.
        if (target.Instance is IInstanceReferenceOperation) return;
        switch (property.Name)
        {
            case "PropertyNamingPolicy": _policies[PolicyOf(assignment.Value)] = true; break;
            case "DefaultIgnoreCondition": IgnoresNull = true; break;
            case "TypeInfoResolver" or "NumberHandling" when !IsReading(assignment.Value): IsOpaque = true; break;
        }
    }

    public void VisitCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "AddNewtonsoftJson":
                IsOpaque = true;
                break;
            case "AddSchemaTransformer" or "SchemaFilter" or "MapType" or "UseAllOfForInheritance" or "UseOneOfForPolymorphism" or "SupportNonNullableReferenceTypes":
                HasSchemaTransformers = true;
                break;
            case "Add" or "Insert" when call.Instance is IPropertyReferenceOperation { Property: { Name: "Converters", ContainingType.Name: "JsonSerializerOptions" } }:
                AddConverter(call.Arguments[call.Arguments.Length - 1].Value);
                break;
        }
    }

    public void VisitProperty(OperationAnalysisContext context)
    {
        if (((IPropertyReferenceOperation)context.Operation).Property is { Name: "Modifiers", ContainingNamespace: { } space } && space.ToDisplayString().StartsWith("System.Text.Json", StringComparison.Ordinal)) IsOpaque = true;
    }

    private void AddConverter(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (value is ILocalReferenceOperation local && BuilderUses.Of(local.Local, local) is { IsReassigned: false, Initializer: { } initializer }) value = initializer;
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (value.Type?.Name == "JsonStringEnumConverter")
        {
            var policy = (value as IObjectCreationOperation)?.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "namingPolicy" && !argument.IsImplicit);
            _enumPolicies[policy is not null ? PolicyOf(policy.Value) : value is IObjectCreationOperation ? NamingPolicy.None : "?"] = true;
            return;
        }

        for (var type = value.Type as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type is not { Name: "JsonConverter", TypeArguments.Length: 1 }) continue;
            _converted[type.TypeArguments[0].OriginalDefinition] = true;
            return;
        }

        IsOpaque = true;
    }

    private static bool IsReading(IOperation value) => value.ConstantValue is { HasValue: true, Value: 0 or 1 };

    private static string PolicyOf(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (value.ConstantValue is { HasValue: true, Value: null }) return NamingPolicy.None;
        return value is IPropertyReferenceOperation { Property.ContainingType.Name: "JsonNamingPolicy" } policy ? policy.Property.Name : "?";
    }
}
