using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>https://tc39.es/ecma262/#sec-arguments-exotic-objects; in strict mode an ordinary object but for its name.</summary>
internal sealed class ArgumentsObject(Realm realm) : JsObject(realm, realm.ObjectPrototype)
{
    public override string ClassName => "Arguments";
}
