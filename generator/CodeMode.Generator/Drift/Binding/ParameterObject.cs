using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Binding;

/// <summary>The members that <c>[AsParameters]</c> binds: those that the one public constructor sets, or the properties that can be set.</summary>
internal static class ParameterObject
{
    public static IEnumerable<Bindable> GetMembers(INamedTypeSymbol type)
    {
        var properties = GetProperties(type).ToList();
        var constructors = type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public && !IsCopy(constructor)).ToList();
        if (constructors.OnlyItem() is { Parameters.Length: > 0 } constructor)
        {
            foreach (var parameter in constructor.Parameters)
            {
                var property = properties.FirstOrDefault(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
                yield return property is null ? Bindable.Of(parameter) : Bindable.Of(property, parameter);
            }

            yield break;
        }

        foreach (var property in properties.Where(static property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public })) yield return Bindable.Of(property, null);
    }

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    private static IEnumerable<IPropertySymbol> GetProperties(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }) yield return property;
            }
        }
    }
}
