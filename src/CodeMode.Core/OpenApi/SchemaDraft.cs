using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>A schema while its keywords are read and put into one shape; used again for the next one, because documents have tens of thousands.</summary>
internal sealed class SchemaDraft
{
    /// <summary>Where it stands.</summary>
    public DocumentNode Node { get; private set; }

    public SchemaTypes Types { get; set; }

    public string? Reference { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Format { get; set; }

    public List<string> Enum { get; set; } = [];

    public string? Default { get; set; }

    public bool Deprecated { get; set; }

    public bool ReadOnly { get; set; }

    public bool WriteOnly { get; set; }

    /// <summary><c>nullable</c> of 3.0, <c>x-nullable</c> of 2.0.</summary>
    public bool Nullable { get; set; }

    public SchemaBounds? Bounds { get; set; }

    public Schema? Items { get; set; }

    public EquatableArray<Schema> PrefixItems { get; set; }

    public List<SchemaProperty> Properties { get; set; } = [];

    /// <summary>Names that are required; those that are declared too are taken out, and have their flag.</summary>
    public HashSet<string> Required { get; set; } = new(StringComparer.Ordinal);

    public Schema? AdditionalProperties { get; set; }

    public bool Closed { get; set; }

    public List<Schema> AllOf { get; set; } = [];

    public List<Schema> AnyOf { get; set; } = [];

    public List<Schema> OneOf { get; set; } = [];

    public Schema? Not { get; set; }

    public Discriminator? Discriminator { get; set; }

    /// <summary>Whether it says more than a type and what people read, but for <c>allOf</c> and <c>$ref</c>.</summary>
    public bool HasOwnConstraints =>
        Enum.Count > 0 || Bounds is not null || Items is not null || PrefixItems.Count > 0 || Properties.Count > 0 || Required.Count > 0
        || AdditionalProperties is not null || Closed || AnyOf.Count > 0 || OneOf.Count > 0 || Not is not null;

    /// <summary>Begins another schema.</summary>
    public SchemaDraft Reset(DocumentNode node)
    {
        Node = node;
        Types = SchemaTypes.None;
        (Reference, Title, Description, Format, Default) = (null, null, null, null, null);
        (Deprecated, ReadOnly, WriteOnly, Nullable, Closed) = (false, false, false, false, false);
        (Bounds, Items, AdditionalProperties, Not, Discriminator) = (null, null, null, null, null);
        PrefixItems = default;
        Enum.Clear();
        Properties.Clear();
        Required.Clear();
        AllOf.Clear();
        AnyOf.Clear();
        OneOf.Clear();
        return this;
    }

    /// <summary>Whether a schema without properties and <c>allOf</c>, like this, says the same; those inside both are the same when they are one instance.</summary>
    public bool Equals(Schema schema) =>
        Types == schema.Types && Reference == schema.Reference && Title == schema.Title && Description == schema.Description && Format == schema.Format
        && Default == schema.Default && Deprecated == schema.Deprecated && ReadOnly == schema.ReadOnly && WriteOnly == schema.WriteOnly && Closed == schema.Closed
        && ReferenceEquals(Items, schema.Items) && ReferenceEquals(AdditionalProperties, schema.AdditionalProperties) && ReferenceEquals(Not, schema.Not)
        && Bounds == schema.Bounds && Discriminator == schema.Discriminator && PrefixItems == schema.PrefixItems
        && HasSameTexts(schema.Enum) && HasSameRequired(schema.RequiredUndeclared)
        && AreSame(AnyOf, schema.AnyOf) && AreSame(OneOf, schema.OneOf);

    public Schema ToSchema() => new()
    {
        Types = Types,
        Reference = Reference,
        Title = Title,
        Description = Description,
        Format = Format,
        Enum = Enum.ToEquatableArray(),
        Default = Default,
        Deprecated = Deprecated,
        ReadOnly = ReadOnly,
        WriteOnly = WriteOnly,
        Bounds = Bounds,
        Items = Items,
        PrefixItems = PrefixItems,
        Properties = Properties.ToEquatableArray(),
        RequiredUndeclared = Required.ToEquatableArray(),
        AdditionalProperties = AdditionalProperties,
        Closed = Closed,
        AllOf = AllOf.ToEquatableArray(),
        AnyOf = AnyOf.ToEquatableArray(),
        OneOf = OneOf.ToEquatableArray(),
        Not = Not,
        Discriminator = Discriminator,
    };

    private bool HasSameTexts(EquatableArray<string> values)
    {
        if (Enum.Count != values.Count) return false;
        for (var i = 0; i < values.Count; i++)
        {
            if (Enum[i] != values[i]) return false;
        }

        return true;
    }

    private bool HasSameRequired(EquatableArray<string> names)
    {
        if (Required.Count != names.Count) return false;
        foreach (var name in names)
        {
            if (!Required.Contains(name)) return false;
        }

        return true;
    }

    private static bool AreSame(List<Schema> mine, EquatableArray<Schema> others)
    {
        if (mine.Count != others.Count) return false;
        for (var i = 0; i < others.Count; i++)
        {
            if (!ReferenceEquals(mine[i], others[i])) return false;
        }

        return true;
    }
}
