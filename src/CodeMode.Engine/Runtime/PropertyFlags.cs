namespace CodeMode.Engine.Runtime;

/// <summary>The attributes of a property.</summary>
[Flags]
internal enum PropertyFlags : byte
{
    None = 0,
    Writable = 1,
    Enumerable = 2,
    Configurable = 4,

    /// <summary>The slot holds an <see cref="Runtime.Accessor"/>.</summary>
    Accessor = 8,

    /// <summary>What assignment creates.</summary>
    Default = Writable | Enumerable | Configurable,

    /// <summary>What built-in methods have.</summary>
    Hidden = Writable | Configurable,
}
