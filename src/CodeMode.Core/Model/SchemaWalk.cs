namespace CodeMode.Model;

/// <summary>Walks into schemas. They nest no deeper than their reader allows.</summary>
internal static class SchemaWalk
{
    /// <summary>Visits a schema and every schema inside it, outermost first; references are not followed.</summary>
    public static void Visit(Schema schema, Action<Schema> visit)
    {
        visit(schema);
        foreach (var part in schema.AllOf) Visit(part, visit);
        foreach (var part in schema.AnyOf) Visit(part, visit);
        foreach (var part in schema.OneOf) Visit(part, visit);
        foreach (var part in schema.PrefixItems) Visit(part, visit);
        foreach (var property in schema.Properties) Visit(property.Schema, visit);
        if (schema.AdditionalProperties is not null) Visit(schema.AdditionalProperties, visit);
        if (schema.Items is not null) Visit(schema.Items, visit);
    }
}
