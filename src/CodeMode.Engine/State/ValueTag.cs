namespace CodeMode.Engine.State;

/// <summary>How a value begins in a state. The numbers are part of the format.</summary>
internal enum ValueTag : byte
{
    Undefined,
    Null,
    True,
    False,
    Hole,
    Uninitialized,
    Lazy,
    Done,
    Integer,
    Number,
    Reference,
}
