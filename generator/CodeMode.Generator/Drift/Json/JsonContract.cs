using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Json;

/// <summary>The properties that System.Text.Json writes and reads of a type, base types included.</summary>
internal static class JsonContract
{
    /// <summary>The properties, or <see langword="null"/> when a type is written in another way, or holds what is not declared.</summary>
    public static IReadOnlyList<JsonProperty>? Of(ITypeSymbol type, JsonSettings settings)
    {
        if (type is not INamedTypeSymbol named || settings.IsOpaque || named.TypeKind is not (TypeKind.Class or TypeKind.Struct)) return null;
        if (named.IsAbstract || named.IsTupleType || BindingTypes.IsFramework(named)) return null;
        Dictionary<string, JsonProperty> properties = new(StringComparer.Ordinal);
        List<JsonProperty> order = [];
        var constructed = ConstructorNames(named);
        for (INamedTypeSymbol? current = named; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            if (settings.IsConverted(current) || IsWrittenOtherwise(current) || BindingTypes.IsFramework(current)) return null;
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "JsonExtensionDataAttribute")) return null;
                if (properties.ContainsKey(property.Name) || !IsSeen(property)) continue;
                properties[property.Name] = Read(property, constructed, settings);
                order.Add(properties[property.Name]);
            }
        }

        return [.. order.Where(static property => !IsIgnored(property.Symbol))];
    }

    private static bool IsWrittenOtherwise(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute =>
            attribute.AttributeClass?.Name is "JsonConverterAttribute" or "JsonPolymorphicAttribute" or "JsonDerivedTypeAttribute" or "JsonNumberHandlingAttribute" or "DataContractAttribute" or "JsonObjectAttribute")
        || type.AllInterfaces.Any(static candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable)
        || type.GetMembers().OfType<IFieldSymbol>().Any(static field => field.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JsonIncludeAttribute"));

    private static bool IsSeen(IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer || property.ExplicitInterfaceImplementations.Length > 0 || property.Name == "EqualityContract") return false;
        return property.DeclaredAccessibility == Accessibility.Public || Has(property, "JsonIncludeAttribute");
    }

    // [JsonIgnore] and what other tools' attributes call so.
    private static bool IsIgnored(IPropertySymbol property) => property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name switch
    {
        "JsonIgnoreAttribute" => HandlerAttributes.Named(attribute, "Condition") is not int condition || condition == 1,
        { } name => name.EndsWith("IgnoreAttribute", StringComparison.Ordinal) || name is "IgnoreDataMemberAttribute",
        null => false,
    });

    private static JsonProperty Read(IPropertySymbol property, HashSet<string> constructorNames, JsonSettings settings)
    {
        var own = property.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name is "JsonPropertyNameAttribute");
        IReadOnlyList<string> names = own is not null && HandlerAttributes.Argument(own, 0) is string name
            ? [name]
            : [.. settings.PropertyPolicies.Select(policy => NamingPolicy.Apply(policy, property.Name)).OfType<string>()];
        var constructed = constructorNames.Contains(property.Name);
        return new JsonProperty(property, names)
        {
            IsRead = property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || constructed,
            IsWritten = property.GetMethod is not null,
            IsConverted = Has(property, "JsonConverterAttribute") || Has(property, "JsonNumberHandlingAttribute") || Has(property, "DataTypeAttribute"),
            IgnoresNull = settings.IgnoresNull || Has(property, "JsonIgnoreAttribute"),
            Required = RequiredOf(property, constructed),
        };
    }

    private static HashSet<string> ConstructorNames(INamedTypeSymbol type)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters) names.Add(parameter.Name);
        }

        return names;
    }

    private static Fact<bool> RequiredOf(IPropertySymbol property, bool isConstructed)
    {
        if (property.IsRequired || Has(property, "RequiredAttribute") || Has(property, "JsonRequiredAttribute")) return Fact<bool>.Known(true);
        // Tools do not agree about parameters of constructors, nor about what cannot be null.
        return isConstructed || property.NullableAnnotation != NullableAnnotation.Annotated ? Fact<bool>.Unknown : Fact<bool>.Known(false);
    }

    private static bool Has(ISymbol symbol, string name) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);
}
