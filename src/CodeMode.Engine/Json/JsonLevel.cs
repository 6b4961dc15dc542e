using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Json;

/// <summary>An object or array that is being written, and how far it is.</summary>
internal struct JsonLevel(JsObject target, JsonLayout? layout, List<PropertyKey>? keys)
{
    public readonly JsObject Target = target;

    /// <summary>The members of an object whose layout is shared.</summary>
    public readonly JsonLayout? Layout = layout;

    /// <summary>The keys of any other object; both are <see langword="null"/> for an array.</summary>
    public readonly List<PropertyKey>? Keys = keys;

    public uint Next;

    public bool HasMembers;
}
