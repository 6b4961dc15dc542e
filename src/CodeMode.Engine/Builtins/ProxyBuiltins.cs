using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-proxy-objects and https://tc39.es/ecma262/#sec-reflect-object; the work is done in Prelude/Proxy.js and Reflect.js.</summary>
internal static class ProxyBuiltins
{
    private static readonly NativeCode s_constructor = new("Proxy", 2, Construct)
    {
        IsConstructor = true,
        Statics = new ObjectTemplate().SelfHosted("revocable", "Proxy.revocable"),
    };

    private static readonly ObjectTemplate s_reflect = new ObjectTemplate()
        .SelfHosted("get", "Reflect.get")
        .SelfHosted("set", "Reflect.set")
        .SelfHosted("has", "Reflect.has")
        .SelfHosted("deleteProperty", "Reflect.deleteProperty")
        .SelfHosted("ownKeys", "Reflect.ownKeys")
        .SelfHosted("defineProperty", "Reflect.defineProperty")
        .SelfHosted("getOwnPropertyDescriptor", "Reflect.getOwnPropertyDescriptor")
        .SelfHosted("getPrototypeOf", "Reflect.getPrototypeOf")
        .SelfHosted("setPrototypeOf", "Reflect.setPrototypeOf")
        .SelfHosted("isExtensible", "Reflect.isExtensible")
        .SelfHosted("preventExtensions", "Reflect.preventExtensions")
        .SelfHosted("apply", "Reflect.apply")
        .SelfHosted("construct", "Reflect.construct")
        .Tag("Reflect");

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    public static JsObject CreateReflect(Realm realm) => s_reflect.CreateObject(realm, realm.ObjectPrototype);

    public static JsValue Create(Realm realm, in JsValue target, in JsValue handler)
    {
        if (target.Ref is not JsObject inner || handler.Ref is not JsObject traps) throw realm.TypeError("Cannot create proxy with a non-object as target or handler");
        realm.Meter.ChargeMemory(JsObject.BaseSize + 32);
        return new ProxyObject(realm, inner, traps);
    }

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) throw args.TypeError("Constructor Proxy requires 'new'");
        return Create(args.Realm, args[0], args[1]);
    }
}
