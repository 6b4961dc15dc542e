namespace CodeMode.Engine.Runtime;

/// <summary>What is to know about one native function; static, shared by all realms.</summary>
internal sealed class NativeCode(string name, int length, NativeBody body, string coercions = "")
{
    public string Name { get; } = name;

    public int Length { get; } = length;

    public NativeBody Body { get; } = body;

    /// <summary>
    /// Which arguments the machine turns into primitives before the call, one letter each, <c>this</c> first:
    /// <c>n</c> as for a number, <c>s</c> as for a string, <c>d</c> without preference, <c>.</c> not at all.
    /// A <c>*</c> at the end repeats the letter before it for all further arguments.
    /// Afterwards such an argument is no object, and the conversions of <see cref="Arguments"/> cannot run program code.
    /// </summary>
    public string Coercions { get; } = coercions;

    public bool IsConstructor { get; init; }

    /// <summary>Whether it makes the errors that the host named.</summary>
    public bool IsHostError { get; init; }

    /// <summary>For a constructor: its prototype property.</summary>
    public Intrinsic? Prototype { get; init; }

    /// <summary>For a constructor: its own static members.</summary>
    public ObjectTemplate? Statics { get; init; }
}
