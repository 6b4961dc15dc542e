namespace CodeMode.Model;

/// <summary>
/// A JSON Schema as the declarations, the checks and the validation need it: OpenAPI 2.0, 3.0 and 3.1 in one shape.
/// Follows https://json-schema.org/draft/2020-12/json-schema-validation and the OpenAPI Schema Object.
/// </summary>
public sealed record Schema
{
    /// <summary>The schema that allows every value.</summary>
    public static Schema Any { get; } = new();

    /// <summary>The schema that allows no value.</summary>
    public static Schema Nothing { get; } = new() { Not = Any };

    /// <summary>The schema that allows <c>null</c> alone.</summary>
    public static Schema Null { get; } = new() { Types = SchemaTypes.Null };

    /// <summary>The allowed JSON types.</summary>
    public SchemaTypes Types { get; init; }

    /// <summary>Name of the component type this schema refers to (<see cref="NamedSchema.Name"/>), or <see langword="null"/>. Other keywords apply beside it.</summary>
    public string? Reference { get; init; }

    /// <summary>What people call the schema.</summary>
    public string? Title { get; init; }

    /// <summary>What it means; CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary><c>int64</c>, <c>date-time</c>, <c>binary</c> …, or <see langword="null"/>.</summary>
    public string? Format { get; init; }

    /// <summary>Allowed values as compact JSON text each; <c>const</c> is an enum of one. Empty: any value.</summary>
    public EquatableArray<string> Enum { get; init; }

    /// <summary>The default value as compact JSON text, or <see langword="null"/>.</summary>
    public string? Default { get; init; }

    /// <summary>Whether using it is discouraged.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Only in answers: left out of what a program sends.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Only in requests: left out of what a program receives.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>Numeric, length and count bounds and the pattern, or <see langword="null"/> when there are none.</summary>
    public SchemaBounds? Bounds { get; init; }

    /// <summary>Schema of an array's items (after <see cref="PrefixItems"/>), or <see langword="null"/> for any.</summary>
    public Schema? Items { get; init; }

    /// <summary>Schemas of a tuple's first items.</summary>
    public EquatableArray<Schema> PrefixItems { get; init; }

    /// <summary>The declared properties in document order.</summary>
    public EquatableArray<SchemaProperty> Properties { get; init; }

    /// <summary>Names of required properties that are not declared in <see cref="Properties"/> (declared ones carry their own flag).</summary>
    public EquatableArray<string> RequiredUndeclared { get; init; }

    /// <summary>Schema of properties that are not declared, or <see langword="null"/> when the document does not say.</summary>
    public Schema? AdditionalProperties { get; init; }

    /// <summary>Whether properties that are not declared are forbidden (<c>additionalProperties: false</c>).</summary>
    public bool Closed { get; init; }

    /// <summary>All of these apply too.</summary>
    public EquatableArray<Schema> AllOf { get; init; }

    /// <summary>At least one of these applies.</summary>
    public EquatableArray<Schema> AnyOf { get; init; }

    /// <summary>Exactly one of these applies.</summary>
    public EquatableArray<Schema> OneOf { get; init; }

    /// <summary>This must not apply, or <see langword="null"/>.</summary>
    public Schema? Not { get; init; }

    /// <summary>How the members of <see cref="OneOf"/> or <see cref="AnyOf"/> are told apart, or <see langword="null"/>.</summary>
    public Discriminator? Discriminator { get; init; }
}
