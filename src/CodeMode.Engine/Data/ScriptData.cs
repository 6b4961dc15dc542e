namespace CodeMode.Engine;

/// <summary>
/// A value that crosses between host and program: data, or (from host to program) a function.
/// Arrays and objects may be lazy: an engine asks for a member when the program touches it, on the thread that runs the program.
/// Instances are immutable, so that one can serve many runs.
/// </summary>
public abstract class ScriptData
{
    /// <summary><c>undefined</c>.</summary>
    public static ScriptData Undefined { get; } = new ScriptPrimitive(ScriptDataKind.Undefined, 0, "");

    /// <summary><c>null</c>.</summary>
    public static ScriptData Null { get; } = new ScriptPrimitive(ScriptDataKind.Null, 0, "");

    /// <summary><c>true</c>.</summary>
    public static ScriptData True { get; } = new ScriptPrimitive(ScriptDataKind.Boolean, 1, "");

    /// <summary><c>false</c>.</summary>
    public static ScriptData False { get; } = new ScriptPrimitive(ScriptDataKind.Boolean, 0, "");

    /// <summary>What it is.</summary>
    public abstract ScriptDataKind Kind { get; }

    /// <summary>The number, or 1 and 0 for <c>true</c> and <c>false</c>.</summary>
    public virtual double Number => 0;

    /// <summary>The text of a string.</summary>
    public virtual string Text => "";

    /// <summary>Whether this is <c>true</c>.</summary>
    public bool IsTrue => Kind == ScriptDataKind.Boolean && Number != 0;

    /// <summary>The number of items of an array, or of members of an object.</summary>
    public virtual int Count => 0;

    /// <summary>The names of an object's members in order.</summary>
    public virtual IEnumerable<string> Names => [];

    /// <summary>A number as data.</summary>
    public static ScriptData From(double value) => new ScriptPrimitive(ScriptDataKind.Number, value, "");

    /// <summary>A boolean as data.</summary>
    public static ScriptData From(bool value) => value ? True : False;

    /// <summary>A text as data, <see cref="Null"/> for <see langword="null"/>.</summary>
    public static ScriptData From(string? value) => value is null ? Null : new ScriptPrimitive(ScriptDataKind.String, 0, value);

    /// <summary>The array's item at <paramref name="index"/>.</summary>
    /// <param name="index">0 up to <see cref="Count"/>.</param>
    /// <exception cref="InvalidOperationException">This is no array.</exception>
    public virtual ScriptData GetItem(int index) => throw new InvalidOperationException($"A {Kind} has no items.");

    /// <summary>The object's member, or <see langword="null"/> when there is none.</summary>
    /// <param name="name">The member's name.</param>
    public virtual ScriptData? GetMember(string name) => null;
}
