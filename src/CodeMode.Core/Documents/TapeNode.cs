namespace CodeMode.Documents;

/// <summary>One value or property name of a document: 16 bytes in an array in document order.</summary>
internal struct TapeNode
{
    /// <summary>Offset of the first code unit, quotes and brackets included.</summary>
    public int Start;

    /// <summary>Offset behind the last code unit.</summary>
    public int End;

    /// <summary>Of a value: the index behind its subtree. Of a key: the number of its name; its value is the next node.</summary>
    public int Link;

    /// <summary>What it is.</summary>
    public DocumentNodeKind Kind;

    /// <summary>What makes it unlike the rest of its kind.</summary>
    public TapeFlags Flags;

    /// <summary>Of a YAML block scalar: how far its lines are indented.</summary>
    public ushort Indent;

    /// <summary>Offset of the first code unit of a string's text, behind its quote.</summary>
    public readonly int TextStart => (Flags & TapeFlags.Plain) != 0 ? Start : Start + 1;

    /// <summary>The length of a string's text without its quotes.</summary>
    public readonly int TextLength => (Flags & TapeFlags.Plain) != 0 ? End - Start : End - Start - 2;
}
