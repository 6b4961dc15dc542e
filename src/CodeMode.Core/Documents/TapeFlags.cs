namespace CodeMode.Documents;

/// <summary>What a reader of the tape must know about one node.</summary>
[Flags]
internal enum TapeFlags : byte
{
    None = 0,

    /// <summary>The text must be decoded: it holds escapes, or lines to be joined.</summary>
    Escaped = 1,

    /// <summary>The key is written again later in its object, which wins; or it is a merge key, and what it merges stands behind.</summary>
    Overridden = 2,

    /// <summary>No quotes stand around the text.</summary>
    Plain = 4,

    /// <summary>YAML's own spelling, which is no JSON text.</summary>
    Yaml = 8,
}
