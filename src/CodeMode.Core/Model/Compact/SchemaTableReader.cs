using System.Globalization;

namespace CodeMode.Model;

/// <summary>Reads what <see cref="SchemaWriter"/> wrote.</summary>
/// <param name="reader">Behind the strings.</param>
internal sealed class SchemaTableReader(CompactTextReader reader)
{
    private Schema[] _schemas = [];

    /// <summary>Reads the table.</summary>
    public void Read()
    {
        _schemas = new Schema[reader.ReadInt()];
        for (var i = 0; i < _schemas.Length; i++)
        {
            var schema = ReadSchema();
            _schemas[i] = schema == Schema.Any ? Schema.Any : schema;
        }
    }

    /// <summary>The schema whose number comes next.</summary>
    public Schema ReadReference() => _schemas[reader.ReadInt() - 1];

    private Schema ReadSchema()
    {
        var types = (SchemaTypes)reader.ReadInt();
        var fields = (SchemaFields)reader.ReadInt();
        // Initialisers run in the order of the text.
        return new Schema
        {
            Types = types,
            Deprecated = Has(SchemaFields.Deprecated),
            ReadOnly = Has(SchemaFields.ReadOnly),
            WriteOnly = Has(SchemaFields.WriteOnly),
            Closed = Has(SchemaFields.Closed),
            Reference = ReadString(SchemaFields.Reference),
            Title = ReadString(SchemaFields.Title),
            Description = ReadString(SchemaFields.Description),
            Format = ReadString(SchemaFields.Format),
            Enum = Has(SchemaFields.Enum) ? reader.ReadAll(reader.ReadString) : default,
            Default = ReadString(SchemaFields.Default),
            Bounds = Has(SchemaFields.Bounds) ? ReadBounds() : null,
            Items = ReadOne(SchemaFields.Items),
            PrefixItems = ReadMany(SchemaFields.PrefixItems),
            Properties = Has(SchemaFields.Properties) ? reader.ReadAll(ReadProperty) : default,
            RequiredUndeclared = Has(SchemaFields.RequiredUndeclared) ? reader.ReadAll(reader.ReadString) : default,
            AdditionalProperties = ReadOne(SchemaFields.AdditionalProperties),
            AllOf = ReadMany(SchemaFields.AllOf),
            AnyOf = ReadMany(SchemaFields.AnyOf),
            OneOf = ReadMany(SchemaFields.OneOf),
            Not = ReadOne(SchemaFields.Not),
            Discriminator = Has(SchemaFields.Discriminator) ? ReadDiscriminator() : null,
        };

        bool Has(SchemaFields field) => (fields & field) != 0;

        string? ReadString(SchemaFields field) => Has(field) ? reader.ReadString() : null;

        Schema? ReadOne(SchemaFields field) => Has(field) ? ReadReference() : null;

        EquatableArray<Schema> ReadMany(SchemaFields field) => Has(field) ? reader.ReadAll(ReadReference) : default;
    }

    private SchemaProperty ReadProperty() => new(reader.ReadString(), ReadReference(), reader.ReadBool());

    private Discriminator ReadDiscriminator() =>
        new(reader.ReadString(), reader.ReadAll(() => new DiscriminatorMapping(reader.ReadString(), reader.ReadString())));

    private SchemaBounds ReadBounds() => new()
    {
        Minimum = ReadDouble(),
        Maximum = ReadDouble(),
        ExclusiveMinimum = ReadDouble(),
        ExclusiveMaximum = ReadDouble(),
        MultipleOf = ReadDouble(),
        Pattern = reader.ReadOptionalString(),
        MinLength = ReadCount(),
        MaxLength = ReadCount(),
        MinItems = ReadCount(),
        MaxItems = ReadCount(),
        MinProperties = ReadCount(),
        MaxProperties = ReadCount(),
        UniqueItems = reader.ReadBool(),
    };

    private double? ReadDouble() => reader.ReadOptionalString() is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private int? ReadCount() => reader.ReadOptionalString() is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
