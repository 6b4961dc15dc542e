namespace CodeMode.Engine.Bytecode;

/// <summary>Something that a jump out of its statement has to pass or may aim at.</summary>
internal sealed class Control(ControlKind kind)
{
    public ControlKind Kind { get; } = kind;

    /// <summary>Where break goes.</summary>
    public Label? Break { get; init; }

    /// <summary>Where continue goes; null for switch and labelled blocks.</summary>
    public Label? Continue { get; init; }

    public List<string> Names { get; init; } = [];

    /// <summary>For iterators: the local of the iterator. For finally: the local that says how it was reached; the next one holds the value.</summary>
    public int Local { get; init; }

    public bool IsAsync { get; init; }

    /// <summary>For finally: where its block begins.</summary>
    public Label? Finally { get; init; }

    /// <summary>For finally: jumps that go on behind it.</summary>
    public List<PendingJump> Pending { get; } = [];
}
