namespace CodeMode.Documents;

/// <summary>The ways to write a collection, https://yaml.org/spec/1.2.2/#chapter-7-flow-style-productions.</summary>
internal enum YamlCollection : byte
{
    BlockMapping,
    BlockSequence,
    FlowMapping,
    FlowSequence,

    /// <summary>A mapping of one pair without braces, as an item of a flow sequence.</summary>
    FlowPair,
}
