using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Json;

/// <summary>An enum as JSON has it.</summary>
internal static class JsonEnum
{
    /// <summary>The names that are written; unknown when numbers may be, or names of another making.</summary>
    public static Fact<IReadOnlyList<string>> NamesOf(INamedTypeSymbol type, JsonSettings settings)
    {
        if (settings.IsConverted(type) || Has(type, "FlagsAttribute") || PolicyOf(type, settings) is not { } policy) return Fact<IReadOnlyList<string>>.Unknown;
        List<string> names = [];
        foreach (var member in Members(type))
        {
            if (Has(member, "EnumMemberAttribute")) return Fact<IReadOnlyList<string>>.Unknown;
            var own = member.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "JsonStringEnumMemberNameAttribute");
            var name = own is not null ? HandlerAttributes.Argument(own, 0) as string : NamingPolicy.Apply(policy, member.Name);
            if (name is null) return Fact<IReadOnlyList<string>>.Unknown;
            names.Add(name);
        }

        return Fact<IReadOnlyList<string>>.Known(names);
    }

    /// <summary>The numbers of the members.</summary>
    public static IReadOnlyList<string> NumbersOf(INamedTypeSymbol type) =>
        [.. Members(type).Select(static member => Convert.ToString(member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture) ?? "")];

    public static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);

    private static string? PolicyOf(INamedTypeSymbol type, JsonSettings settings)
    {
        var own = type.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute");
        if (own is not null) return HandlerAttributes.Argument(own, 0) is ITypeSymbol { Name: "JsonStringEnumConverter" } ? NamingPolicy.None : null;
        return settings.EnumPolicies.Count == 1 ? settings.EnumPolicies.First() : null;
    }

    private static bool Has(ISymbol symbol, string name) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);
}
