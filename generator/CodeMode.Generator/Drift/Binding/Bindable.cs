using CodeMode.Generator.Drift.Endpoints;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Binding;

/// <summary>A parameter of a handler, or a member of a parameter object.</summary>
internal sealed class Bindable
{
    private readonly List<AttributeData> _attributes;

    private Bindable(ISymbol symbol, ITypeSymbol type, IEnumerable<AttributeData> attributes)
    {
        (Symbol, Type, _attributes) = (symbol, type, [.. attributes]);
        Name = symbol.Name;
        foreach (var attribute in _attributes)
        {
            if (SourceOf(attribute) is not { } source) continue;
            Source = source;
            var said = HandlerAttributes.Named(attribute, "Name") as string;
            if (said is not null) (Name, HasOwnName) = (said, true);
        }
    }

    public ISymbol Symbol { get; }

    public ITypeSymbol Type { get; }

    public BindingSource Source { get; }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    public bool HasOwnName { get; }

    /// <summary>Whether it may be left out: nullable, of unknown nullability, or with a default value.</summary>
    public bool IsOptional { get; private init; }

    /// <summary>Whether leaving it out is not an error only because its type says so.</summary>
    public bool IsNullable => Type.NullableAnnotation == NullableAnnotation.Annotated || BindingTypes.Unwrap(Type) is var inner && !SymbolEqualityComparer.Default.Equals(inner, Type);

    public bool HasDefault { get; private init; }

    public object? Default { get; private init; }

    public Location Location => Symbol.Locations.FirstOrDefault() ?? Location.None;

    public static Bindable Of(IParameterSymbol parameter) => new(parameter, parameter.Type, parameter.GetAttributes())
    {
        HasDefault = parameter.HasExplicitDefaultValue,
        Default = parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null,
        IsOptional = parameter.HasExplicitDefaultValue || MayBeNull(parameter.Type),
    };

    /// <summary>A property, with the parameter of the constructor that sets it.</summary>
    public static Bindable Of(IPropertySymbol property, IParameterSymbol? parameter) => new(property, property.Type, property.GetAttributes().Concat(parameter?.GetAttributes() ?? []))
    {
        HasDefault = parameter?.HasExplicitDefaultValue == true,
        Default = parameter?.HasExplicitDefaultValue == true ? parameter.ExplicitDefaultValue : null,
        IsOptional = parameter?.HasExplicitDefaultValue == true || MayBeNull(property.Type),
    };

    public bool Has(string attribute) => _attributes.Any(data => data.AttributeClass?.Name == attribute);

    private static bool MayBeNull(ITypeSymbol type) => type.IsReferenceType
        ? type.NullableAnnotation != NullableAnnotation.NotAnnotated
        : type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static BindingSource? SourceOf(AttributeData attribute)
    {
        switch (attribute.AttributeClass?.Name)
        {
            case "FromRouteAttribute": return BindingSource.Route;
            case "FromQueryAttribute": return BindingSource.Query;
            case "FromHeaderAttribute": return BindingSource.Header;
            case "FromBodyAttribute": return BindingSource.Body;
            case "FromFormAttribute": return BindingSource.Form;
            case "FromServicesAttribute" or "FromKeyedServicesAttribute" or "BindNeverAttribute": return BindingSource.Services;
            case "AsParametersAttribute": return BindingSource.Members;
            case "ModelBinderAttribute" or "BindAttribute": return BindingSource.Custom;
        }

        // Attributes of one's own say it by the framework's interfaces.
        return attribute.AttributeClass?.AllInterfaces.Any(static @interface =>
            @interface.Name is "IBindingSourceMetadata" or "IModelNameProvider" || (@interface.Name.StartsWith("IFrom", StringComparison.Ordinal) && @interface.Name.EndsWith("Metadata", StringComparison.Ordinal))) == true
            ? BindingSource.Custom
            : null;
    }
}
