namespace CodeMode.Documents;

/// <summary>Anchor and tag before a node, https://yaml.org/spec/1.2.2/#69-node-properties.</summary>
internal struct YamlProperties
{
    public string? Anchor;

    public string? Tag;

    /// <summary>Offset of the first one.</summary>
    public int Start;

    public readonly bool IsEmpty => Anchor is null && Tag is null;
}
