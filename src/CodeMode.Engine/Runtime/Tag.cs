namespace CodeMode.Engine.Runtime;

/// <summary>The reference half of values that are neither numbers nor heap objects, and of marks that programs never see.</summary>
internal sealed class Tag(string name)
{
    public static readonly Tag Undefined = new("undefined");
    public static readonly Tag Null = new("null");
    public static readonly Tag True = new("true");
    public static readonly Tag False = new("false");

    /// <summary>A missing element of an array.</summary>
    public static readonly Tag Hole = new("hole");

    /// <summary>A lexical binding before its declaration was reached.</summary>
    public static readonly Tag Uninitialized = new("uninitialized");

    /// <summary>A built-in property that nobody has touched yet in this realm.</summary>
    public static readonly Tag Lazy = new("lazy");

    /// <summary>What a native function answers when the machine is to call another function in its place.</summary>
    public static readonly Tag TailCall = new("tail call");

    /// <summary>What the methods of generators answer: the machine is to go on with the generator's frame.</summary>
    public static readonly Tag Resume = new("resume");

    /// <summary>What a built-in answers that calls back again and again: the machine is to run the loop.</summary>
    public static readonly Tag Loop = new("loop");

    /// <summary>What an iteration step gives at the end.</summary>
    public static readonly Tag Done = new("done");

    public override string ToString() => name;
}
