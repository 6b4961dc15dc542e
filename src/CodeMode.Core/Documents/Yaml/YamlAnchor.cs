namespace CodeMode.Documents;

/// <summary>What an alias stands for, https://yaml.org/spec/1.2.2/#71-alias-nodes.</summary>
/// <param name="node">The node.</param>
internal sealed class YamlAnchor(int node)
{
    public int Node { get; } = node;

    /// <summary>How many collections stand in each other there, itself included.</summary>
    public int Height { get; set; }

    /// <summary>Whether the node is complete: inside itself an alias would have no end.</summary>
    public bool IsComplete { get; set; }
}
