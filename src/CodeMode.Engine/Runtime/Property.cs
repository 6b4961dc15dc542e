namespace CodeMode.Engine.Runtime;

/// <summary>An own property: its value (or <see cref="Runtime.Accessor"/>) and attributes.</summary>
internal readonly struct Property(JsValue value, PropertyFlags flags)
{
    public readonly JsValue Value = value;
    public readonly PropertyFlags Flags = flags;

    public bool IsAccessor => (Flags & PropertyFlags.Accessor) != 0;

    public bool IsWritable => (Flags & PropertyFlags.Writable) != 0;

    public bool IsEnumerable => (Flags & PropertyFlags.Enumerable) != 0;

    public bool IsConfigurable => (Flags & PropertyFlags.Configurable) != 0;

    public Accessor Accessor => (Accessor)Value.Ref!;
}
