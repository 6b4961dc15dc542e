namespace CodeMode.Documents;

/// <summary>What a reader of the tape must know about one node.</summary>
[Flags]
internal enum TapeFlags : byte
{
    None = 0,

    /// <summary>The string holds escapes and must be decoded.</summary>
    Escaped = 1,

    /// <summary>The key is written again later in its object, which wins.</summary>
    Overridden = 2,
}
