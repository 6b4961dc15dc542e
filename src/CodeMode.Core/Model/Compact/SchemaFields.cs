namespace CodeMode.Model;

/// <summary>Which fields of a <see cref="Schema"/> its entry holds; the flags among them are all there is to say.</summary>
[Flags]
internal enum SchemaFields
{
    None = 0,
    Reference = 1,
    Title = 1 << 1,
    Description = 1 << 2,
    Format = 1 << 3,
    Enum = 1 << 4,
    Default = 1 << 5,
    Deprecated = 1 << 6,
    ReadOnly = 1 << 7,
    WriteOnly = 1 << 8,
    Bounds = 1 << 9,
    Items = 1 << 10,
    PrefixItems = 1 << 11,
    Properties = 1 << 12,
    RequiredUndeclared = 1 << 13,
    AdditionalProperties = 1 << 14,
    Closed = 1 << 15,
    AllOf = 1 << 16,
    AnyOf = 1 << 17,
    OneOf = 1 << 18,
    Not = 1 << 19,
    Discriminator = 1 << 20,
}
