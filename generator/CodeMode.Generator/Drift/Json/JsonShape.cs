using System.Collections.Immutable;
using CodeMode.Generator.Drift.Binding;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Json;

/// <summary>What a type is in JSON, from the outside.</summary>
internal sealed class JsonShape
{
    private JsonShape(SchemaTypes type) => Type = type;

    /// <summary>The one JSON type; <see cref="SchemaTypes.None"/> when it is not known.</summary>
    public SchemaTypes Type { get; }

    /// <summary>The format that tools agree about, or <see langword="null"/>.</summary>
    public string? Format { get; private init; }

    /// <summary>The items' type of a list, or the values' of a dictionary.</summary>
    public ITypeSymbol? Element { get; private init; }

    /// <summary>The enum.</summary>
    public INamedTypeSymbol? Enum { get; private init; }

    public static JsonShape Of(ITypeSymbol type)
    {
        type = BindingTypes.Unwrap(type);
        if (type.TypeKind == TypeKind.Enum) return new JsonShape(SchemaTypes.None) { Enum = (INamedTypeSymbol)type };
        if (OfSpecial(type.SpecialType) is { } special) return special;
        if (type is IArrayTypeSymbol array) return OfArray(array);
        if (type is not INamedTypeSymbol named) return new JsonShape(SchemaTypes.None);
        if (OfSystem(BindingTypes.Namespace(named), named.Name) is { } system) return system;
        // A definition's interfaces are at hand; those of List<Pet> would be made anew.
        var interfaces = named.OriginalDefinition.AllInterfaces;
        if (DictionaryValue(named, interfaces) is { } value) return new JsonShape(SchemaTypes.Object) { Element = value };
        if (Item(named, interfaces) is { } item) return new JsonShape(SchemaTypes.Array) { Element = item };
        return named.TypeKind is TypeKind.Class or TypeKind.Struct && !BindingTypes.IsFramework(named) && !named.IsTupleType
            && !interfaces.Any(static candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? new JsonShape(SchemaTypes.Object)
            : new JsonShape(SchemaTypes.None);
    }

    private static JsonShape? OfSpecial(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => new JsonShape(SchemaTypes.Boolean),
        SpecialType.System_Int32 => new JsonShape(SchemaTypes.Integer) { Format = "int32" },
        SpecialType.System_Int64 => new JsonShape(SchemaTypes.Integer) { Format = "int64" },
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_UInt32 or SpecialType.System_UInt64 => new JsonShape(SchemaTypes.Integer),
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => new JsonShape(SchemaTypes.Number),
        SpecialType.System_String or SpecialType.System_Char => new JsonShape(SchemaTypes.String),
        SpecialType.System_DateTime => new JsonShape(SchemaTypes.String) { Format = "date-time" },
        SpecialType.System_Object => new JsonShape(SchemaTypes.None),
        _ => null,
    };

    private static JsonShape? OfSystem(string space, string name) => (space, name) switch
    {
        ("System", "Guid") => new JsonShape(SchemaTypes.String) { Format = "uuid" },
        ("System", "DateTimeOffset") => new JsonShape(SchemaTypes.String) { Format = "date-time" },
        ("System", "DateOnly") => new JsonShape(SchemaTypes.String) { Format = "date" },
        ("System", "TimeOnly") => new JsonShape(SchemaTypes.String) { Format = "time" },
        ("System", "TimeSpan" or "Uri" or "Version") => new JsonShape(SchemaTypes.String),
        _ => null,
    };

    private static JsonShape OfArray(IArrayTypeSymbol array) => array.ElementType.SpecialType == SpecialType.System_Byte
        ? new JsonShape(SchemaTypes.String)
        : array.Rank == 1 ? new JsonShape(SchemaTypes.Array) { Element = array.ElementType } : new JsonShape(SchemaTypes.None);

    private static ITypeSymbol? DictionaryValue(INamedTypeSymbol type, ImmutableArray<INamedTypeSymbol> interfaces)
    {
        if (interfaces.Any(IsDictionary)) return type.AllInterfaces.First(IsDictionary).TypeArguments[1];
        return IsDictionary(type) ? type.TypeArguments[1] : null;
    }

    private static bool IsDictionary(INamedTypeSymbol type) => type.Name is "IDictionary" or "IReadOnlyDictionary" && type.TypeArguments.Length == 2;

    // Only the framework's own collections: others may have converters.
    private static ITypeSymbol? Item(INamedTypeSymbol type, ImmutableArray<INamedTypeSymbol> interfaces) =>
        type.TypeArguments.Length == 1 && BindingTypes.Namespace(type).StartsWith("System.", StringComparison.Ordinal) && (IsSequence(type) || interfaces.Any(IsSequence))
            ? type.TypeArguments[0]
            : null;

    private static bool IsSequence(INamedTypeSymbol type) => type.Name is "IEnumerable" or "IAsyncEnumerable" && type.TypeArguments.Length == 1;
}
