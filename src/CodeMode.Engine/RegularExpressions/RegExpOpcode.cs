namespace CodeMode.Engine.RegularExpressions;

/// <summary>Instructions of a compiled pattern; operands follow in the code. "Back" reads towards the start, for lookbehind.</summary>
internal enum RegExpOpcode
{
    /// <summary>The pattern has matched.</summary>
    Match,

    /// <summary>(unit) One UTF-16 unit.</summary>
    Unit,
    UnitBack,

    /// <summary>(set) One UTF-16 unit of a set.</summary>
    Set,
    SetBack,

    /// <summary>(set) One code point of a set.</summary>
    CodePoint,
    CodePointBack,

    /// <summary>(target)</summary>
    Jump,

    /// <summary>(alternative) Goes on; the alternative is tried on failure.</summary>
    Split,

    /// <summary>(target) Goes to the target; what follows is tried on failure.</summary>
    SplitJump,

    /// <summary>(slot) Keeps the position in a slot.</summary>
    Save,

    /// <summary>(slot, value) Sets a slot.</summary>
    Assign,

    /// <summary>(first, last) Forgets captures.</summary>
    Forget,

    /// <summary>(counter, min, max, greedy, exit) Goes on to a round of a counted loop, or leaves it; followed by <see cref="CountRound"/>.</summary>
    LoopHead,

    /// <summary>(counter) Counts a round.</summary>
    CountRound,

    /// <summary>(position) Fails when a round matched nothing.</summary>
    RequireProgress,

    /// <summary>(position, counter, min) The same for a counted loop, where only rounds beyond the minimum must progress.</summary>
    RequireCountedProgress,

    /// <summary>(set, min, max) Repeats a set of plain units, as many as there are; always followed by <see cref="GiveBack"/>.</summary>
    Greedy,

    /// <summary>(unit or -1) Gives back one unit of the loop before it; the unit is what must follow.</summary>
    GiveBack,

    /// <summary>(set, min, max) The same by code points; followed by <see cref="GiveBackCodePoint"/>.</summary>
    GreedyCodePoints,
    GiveBackCodePoint,

    /// <summary>(set, min, max, by code points) Repeats a set as few times as possible; followed by <see cref="TakeMore"/>.</summary>
    Lazy,

    /// <summary>(set, by code points) Takes one more for the loop before it.</summary>
    TakeMore,

    InputStart,
    InputEnd,
    LineStart,
    LineEnd,
    WordBoundary,
    NotWordBoundary,

    /// <summary>The same where case is ignored by the rules of Unicode, which count two more letters as parts of words.</summary>
    FoldedWordBoundary,
    NotFoldedWordBoundary,

    /// <summary>(height, position) Begins a lookaround.</summary>
    Look,

    /// <summary>(height, position) Ends it: forgets its choices, goes back to where it began.</summary>
    LookSucceeded,

    /// <summary>(height, target) Begins a negative lookaround; the target is where the pattern goes on when it does not match.</summary>
    LookNot,

    /// <summary>(height) Its body matched: drops what it did, and fails.</summary>
    LookNotFailed,

    /// <summary>(group, ignoring case) The text of a group again.</summary>
    BackReference,
    BackReferenceBack,
}
