namespace CodeMode.Engine.Bytecode;

/// <summary>What an operand of an instruction means.</summary>
internal enum OperandKind
{
    None,

    /// <summary>A number that stands for itself: a count, a depth, a mode.</summary>
    Number,

    /// <summary>Index of a constant.</summary>
    Constant,

    Local,

    /// <summary>Slot of an environment.</summary>
    Slot,

    /// <summary>Offset of an instruction.</summary>
    Target,

    /// <summary>Index of a function within this one.</summary>
    Function,

    Template,
    Cache,

    /// <summary>Index of an intrinsic of the prelude.</summary>
    Intrinsic,
}
