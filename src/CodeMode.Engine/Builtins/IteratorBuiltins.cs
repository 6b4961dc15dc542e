using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-iterator-objects; the helpers stand in Prelude/Iterator.js.</summary>
internal static class IteratorBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .SelfHostedAccessor("constructor", "Iterator.getConstructor", "Iterator.setConstructor")
        .SelfHosted("drop", "Iterator.drop")
        .SelfHosted("every", "Iterator.every")
        .SelfHosted("filter", "Iterator.filter")
        .SelfHosted("find", "Iterator.find")
        .SelfHosted("flatMap", "Iterator.flatMap")
        .SelfHosted("forEach", "Iterator.forEach")
        .SelfHosted("map", "Iterator.map")
        .SelfHosted("reduce", "Iterator.reduce")
        .SelfHosted("some", "Iterator.some")
        .SelfHosted("take", "Iterator.take")
        .SelfHosted("toArray", "Iterator.toArray")
        .Method(JsSymbol.Iterator, 0, static (in Arguments args) => args.This)
        .SelfHostedAccessor(JsSymbol.ToStringTag, "Iterator.getTag", "Iterator.setTag");

    private static readonly ObjectTemplate s_helperPrototype = new ObjectTemplate()
        .SelfHosted("next", "Iterator.helperNext")
        .SelfHosted("return", "Iterator.helperReturn")
        .Tag("Iterator Helper");

    private static readonly ObjectTemplate s_wrapPrototype = new ObjectTemplate()
        .SelfHosted("next", "Iterator.wrapNext")
        .SelfHosted("return", "Iterator.wrapReturn");

    private static readonly ObjectTemplate s_asyncPrototype = new ObjectTemplate()
        .Method(JsSymbol.AsyncIterator, 0, static (in Arguments args) => args.This);

    private static readonly NativeCode s_constructor = new("Iterator", 0, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.IteratorPrototype,
        Statics = new ObjectTemplate().SelfHosted("from", "Iterator.from"),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateHelperPrototype(Realm realm) => s_helperPrototype.CreateObject(realm, realm.Get(Intrinsic.IteratorPrototype));

    public static JsObject CreateWrapPrototype(Realm realm) => s_wrapPrototype.CreateObject(realm, realm.Get(Intrinsic.IteratorPrototype));

    public static JsObject CreateAsyncPrototype(Realm realm) => s_asyncPrototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined || ReferenceEquals(args.NewTarget.Ref, args.Realm.Get(Intrinsic.Iterator))) throw args.TypeError("Abstract class Iterator not directly constructable");
        return new JsObject(args.Realm, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.IteratorPrototype));
    }
}
