namespace CodeMode.Documents;

/// <summary>A YAML collection that is open.</summary>
internal struct YamlFrame
{
    /// <summary>Its node.</summary>
    public int Node;

    /// <summary>In block style the column of its entries; in flow style that of the block collection around it.</summary>
    public int Indent;

    public YamlCollection Kind;

    public YamlState State;

    /// <summary>Whether it has a merge key.</summary>
    public bool Merges;

    /// <summary>How many collections stand in each other inside it, at the deepest place.</summary>
    public int Height;

    /// <summary>Its anchor, or <see langword="null"/>.</summary>
    public YamlAnchor? Anchor;

    /// <summary>Whether its entries have keys.</summary>
    public readonly bool IsMapping => Kind is YamlCollection.BlockMapping or YamlCollection.FlowMapping or YamlCollection.FlowPair;
}
