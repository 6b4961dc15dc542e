namespace CodeMode.Worker.Wire;

/// <summary>What a value is on the wire.</summary>
internal enum DataTag : byte
{
    Undefined,
    Null,
    False,
    True,
    Number,
    Text,
    Array,
    Object,
    Function,

    /// <summary>An array of the host that stays there: its number and its count.</summary>
    RemoteArray,

    /// <summary>An object of the host that stays there: its number and its count.</summary>
    RemoteObject,
}
