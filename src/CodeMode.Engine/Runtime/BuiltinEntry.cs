namespace CodeMode.Engine.Runtime;

/// <summary>One member of a built-in object, made for a realm when it is first touched.</summary>
/// <param name="Key">String or symbol.</param>
/// <param name="Flags">Its attributes.</param>
/// <param name="Create">Makes the value (an <see cref="Accessor"/> in a value for accessors).</param>
internal sealed record BuiltinEntry(object Key, PropertyFlags Flags, Func<Realm, JsValue> Create);
