namespace CodeMode.Engine.Runtime;

/// <summary>https://tc39.es/ecma262/#sec-properties-of-the-function-prototype-object: itself a function, which does nothing.</summary>
internal sealed class NativeFunctionPrototype(Realm realm) : JsObject(realm.RootShape(realm.ObjectPrototype))
{
    public override bool IsCallable => true;

    public override string ClassName => "Function";
}
