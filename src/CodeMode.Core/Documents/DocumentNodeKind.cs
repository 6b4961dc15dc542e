namespace CodeMode.Documents;

/// <summary>What a node of a document is; the kinds of JSON.</summary>
internal enum DocumentNodeKind : byte
{
    /// <summary>Nothing stands there: what a failed look-up gives, so that look-ups chain.</summary>
    Missing,

    /// <summary>A property's name; never seen by readers, who get properties.</summary>
    Key,

    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}
