using System.Globalization;

namespace CodeMode.Model;

/// <summary>Schemas of a model as a table; see <see cref="SchemaTableReader"/>.</summary>
internal sealed class SchemaWriter
{
    private readonly CompactTable<Schema> _table;

    public SchemaWriter(CompactTextWriter writer) => _table = new CompactTable<Schema>(writer, Write);

    /// <summary>The number of a schema.</summary>
    public int Add(Schema? schema) => _table.Add(schema);

    /// <summary>Appends the table.</summary>
    public void AppendTo(CompactTextWriter target) => _table.AppendTo(target);

    private void Write(CompactTextWriter writer, Schema schema)
    {
        var fields = GetFields(schema);
        writer.Write((int)schema.Types);
        writer.Write((int)fields);
        if (schema.Reference is not null) writer.Write(schema.Reference);
        if (schema.Title is not null) writer.Write(schema.Title);
        if (schema.Description is not null) writer.Write(schema.Description);
        if (schema.Format is not null) writer.Write(schema.Format);
        if (schema.Enum.Count > 0) writer.WriteAll(schema.Enum, writer.Write);
        if (schema.Default is not null) writer.Write(schema.Default);
        if (schema.Bounds is not null) WriteBounds(writer, schema.Bounds);
        if (schema.Items is not null) writer.Write(Add(schema.Items));
        if (schema.PrefixItems.Count > 0) WriteSchemas(writer, schema.PrefixItems);
        if (schema.Properties.Count > 0) writer.WriteAll(schema.Properties, property => WriteProperty(writer, property));
        if (schema.RequiredUndeclared.Count > 0) writer.WriteAll(schema.RequiredUndeclared, writer.Write);
        if (schema.AdditionalProperties is not null) writer.Write(Add(schema.AdditionalProperties));
        if (schema.AllOf.Count > 0) WriteSchemas(writer, schema.AllOf);
        if (schema.AnyOf.Count > 0) WriteSchemas(writer, schema.AnyOf);
        if (schema.OneOf.Count > 0) WriteSchemas(writer, schema.OneOf);
        if (schema.Not is not null) writer.Write(Add(schema.Not));
        if (schema.Discriminator is not null) WriteDiscriminator(writer, schema.Discriminator);
    }

    private static SchemaFields GetFields(Schema schema) =>
        If(schema.Reference is not null, SchemaFields.Reference)
        | If(schema.Title is not null, SchemaFields.Title)
        | If(schema.Description is not null, SchemaFields.Description)
        | If(schema.Format is not null, SchemaFields.Format)
        | If(schema.Enum.Count > 0, SchemaFields.Enum)
        | If(schema.Default is not null, SchemaFields.Default)
        | If(schema.Deprecated, SchemaFields.Deprecated)
        | If(schema.ReadOnly, SchemaFields.ReadOnly)
        | If(schema.WriteOnly, SchemaFields.WriteOnly)
        | If(schema.Bounds is not null, SchemaFields.Bounds)
        | If(schema.Items is not null, SchemaFields.Items)
        | If(schema.PrefixItems.Count > 0, SchemaFields.PrefixItems)
        | If(schema.Properties.Count > 0, SchemaFields.Properties)
        | If(schema.RequiredUndeclared.Count > 0, SchemaFields.RequiredUndeclared)
        | If(schema.AdditionalProperties is not null, SchemaFields.AdditionalProperties)
        | If(schema.Closed, SchemaFields.Closed)
        | If(schema.AllOf.Count > 0, SchemaFields.AllOf)
        | If(schema.AnyOf.Count > 0, SchemaFields.AnyOf)
        | If(schema.OneOf.Count > 0, SchemaFields.OneOf)
        | If(schema.Not is not null, SchemaFields.Not)
        | If(schema.Discriminator is not null, SchemaFields.Discriminator);

    private static SchemaFields If(bool present, SchemaFields field) => present ? field : SchemaFields.None;

    private void WriteSchemas(CompactTextWriter writer, EquatableArray<Schema> schemas) => writer.WriteAll(schemas, schema => writer.Write(Add(schema)));

    private void WriteProperty(CompactTextWriter writer, SchemaProperty property)
    {
        writer.Write(property.Name);
        writer.Write(Add(property.Schema));
        writer.Write(property.Required);
    }

    private static void WriteDiscriminator(CompactTextWriter writer, Discriminator discriminator)
    {
        writer.Write(discriminator.PropertyName);
        writer.WriteAll(discriminator.Mapping, mapping =>
        {
            writer.Write(mapping.Value);
            writer.Write(mapping.Reference);
        });
    }

    private static void WriteBounds(CompactTextWriter writer, SchemaBounds bounds)
    {
        foreach (var number in new[] { bounds.Minimum, bounds.Maximum, bounds.ExclusiveMinimum, bounds.ExclusiveMaximum, bounds.MultipleOf })
            writer.Write(number?.ToString("R", CultureInfo.InvariantCulture));
        writer.Write(bounds.Pattern);
        foreach (var count in new[] { bounds.MinLength, bounds.MaxLength, bounds.MinItems, bounds.MaxItems, bounds.MinProperties, bounds.MaxProperties })
            writer.Write(count?.ToString(CultureInfo.InvariantCulture));
        writer.Write(bounds.UniqueItems);
    }
}
