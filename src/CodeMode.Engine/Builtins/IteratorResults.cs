using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-createiterresultobject</summary>
internal static class IteratorResults
{
    public static JsValue Create(Realm realm, JsValue value, bool done)
    {
        var result = new JsObject(realm, realm.ObjectPrototype);
        result.Set("value", value);
        result.Set("done", done);
        return result;
    }
}
