namespace CodeMode.Engine;

/// <summary>The kinds of values that cross between host and program.</summary>
public enum ScriptDataKind
{
    /// <summary><c>undefined</c>.</summary>
    Undefined,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An object: names and values in order.</summary>
    Object,

    /// <summary>A function of the host. Only from host to program.</summary>
    Function,
}
