using CodeMode.Generator.Drift.Binding;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Controllers;

/// <summary>Which types are controllers, and which of their methods are actions: https://learn.microsoft.com/aspnet/core/mvc/controllers/actions.</summary>
internal static class ControllerTypes
{
    public static bool IsController(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false, DeclaredAccessibility: Accessibility.Public, ContainingType: null }
        && (type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) || DerivesFromControllerBase(type) || Has(type, "ApiControllerAttribute") || Has(type, "ControllerAttribute"))
        && !Has(type, "NonControllerAttribute");

    /// <summary>The public methods, inherited ones too, with the type arguments of generic bases filled in.</summary>
    public static IEnumerable<IMethodSymbol> GetActions(INamedTypeSymbol controller)
    {
        HashSet<ISymbol> overridden = new(SymbolEqualityComparer.Default);
        for (var type = controller; type is not null && !BindingTypes.IsFramework(type); type = type.BaseType)
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (method is not { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public }) continue;
                if (method.OverriddenMethod is { } original) overridden.Add(original.OriginalDefinition);
                if (method.IsAbstract || overridden.Contains(method.OriginalDefinition) || Attributes(method).Any(static attribute => attribute.AttributeClass?.Name == "NonActionAttribute")) continue;
                yield return method;
            }
        }
    }

    /// <summary>A type's attributes and those of its bases, nearest first.</summary>
    public static IEnumerable<AttributeData> Attributes(INamedTypeSymbol type) => Levels(type).SelectMany(static level => level);

    /// <summary>A method's attributes and those of the methods that it overrides.</summary>
    public static IEnumerable<AttributeData> Attributes(IMethodSymbol method) => Levels(method).SelectMany(static level => level);

    /// <summary>The attributes of a type, then those of its base, and so on.</summary>
    public static IEnumerable<IReadOnlyList<AttributeData>> Levels(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && !BindingTypes.IsFramework(current); current = current.BaseType) yield return current.GetAttributes();
    }

    /// <summary>The attributes of a method, then those of the one that it overrides, and so on.</summary>
    public static IEnumerable<IReadOnlyList<AttributeData>> Levels(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod) yield return current.GetAttributes();
    }

    public static bool Has(INamedTypeSymbol type, string attribute) => Attributes(type).Any(data => data.AttributeClass?.Name == attribute);

    private static bool DerivesFromControllerBase(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "ControllerBase" && BindingTypes.Namespace(current) == "Microsoft.AspNetCore.Mvc") return true;
        }

        return false;
    }
}
