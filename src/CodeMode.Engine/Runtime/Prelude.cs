namespace CodeMode.Engine.Runtime;

/// <summary>The built-ins written in JavaScript: files of src/CodeMode.Engine/Prelude, compiled once a process.</summary>
internal static class Prelude
{
    public static JsObject Create(Realm realm, string name) => throw realm.TypeError($"{name} is not available");
}
