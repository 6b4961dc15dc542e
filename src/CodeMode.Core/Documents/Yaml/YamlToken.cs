namespace CodeMode.Documents;

/// <summary>A scalar or alias that was read and has no place yet.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Flags">How its text is spelt.</param>
internal readonly record struct YamlToken(int Start, int End, TapeFlags Flags)
{
    /// <summary>Whether it goes over more than one line.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>What it refers to, when it is an alias.</summary>
    public YamlAnchor? Target { get; init; }

    /// <summary>How far the lines of a block scalar are indented.</summary>
    public int Indent { get; init; }
}
