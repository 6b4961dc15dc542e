using System.Globalization;
using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Json;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>Default values of C# as JSON writes them.</summary>
internal static class DefaultValue
{
    /// <summary>JSON text, or <see langword="null"/> when it is not known how the value is written, or there is none.</summary>
    public static string? ToJson(object? value, ITypeSymbol type, JsonSettings settings)
    {
        if (BindingTypes.Unwrap(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
        {
            if (JsonEnum.NamesOf(@enum, settings) is not { IsKnown: true, Value: var names }) return null;
            var position = JsonEnum.Members(@enum).ToList().FindIndex(member => Equals(member.ConstantValue, value));
            return position < 0 ? null : "\"" + names[position] + "\"";
        }

        return value switch
        {
            bool boolean => boolean ? "true" : "false",
            string text when text.IndexOfAny(['"', '\\']) < 0 => "\"" + text + "\"",
            sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>Whether two JSON texts are the same number.</summary>
    public static bool AreEqual(string one, string other) =>
        double.TryParse(one.Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
        && double.TryParse(other.Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture, out var right) && left.Equals(right);
}
