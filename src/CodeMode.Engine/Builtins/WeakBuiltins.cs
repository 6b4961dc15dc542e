using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>WeakMap, WeakSet and WeakRef: https://tc39.es/ecma262/#sec-weakmap-objects and the sections after it.</summary>
internal static class WeakBuiltins
{
    private static readonly ObjectTemplate s_mapPrototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.WeakMap)
        .Method("delete", 1, static (in Arguments args) => args[0].Ref is { } key && This(args, isMap: true, "delete").Entries.Remove(key))
        .Method("get", 1, static (in Arguments args) => Find(This(args, isMap: true, "get"), args[0]) ?? JsValue.Undefined)
        .Method("has", 1, static (in Arguments args) => Find(This(args, isMap: true, "has"), args[0]) is not null)
        .Method("set", 2, static (in Arguments args) => Put(args, This(args, isMap: true, "set"), args[1], "Invalid value used as weak map key"))
        .Tag("WeakMap");

    private static readonly ObjectTemplate s_setPrototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.WeakSet)
        .Method("add", 1, static (in Arguments args) => Put(args, This(args, isMap: false, "add"), JsValue.True, "Invalid value used in weak set"))
        .Method("delete", 1, static (in Arguments args) => args[0].Ref is { } key && This(args, isMap: false, "delete").Entries.Remove(key))
        .Method("has", 1, static (in Arguments args) => Find(This(args, isMap: false, "has"), args[0]) is not null)
        .Tag("WeakSet");

    private static readonly ObjectTemplate s_refPrototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.WeakRef)
        .Method("deref", 0, static (in Arguments args) => args.This.Ref is WeakRefObject reference ? reference.Target : throw args.TypeError("Method WeakRef.prototype.deref called on incompatible receiver"))
        .Tag("WeakRef");

    private static readonly NativeCode s_map = Constructor("WeakMap", 0, Intrinsic.WeakMapPrototype, static (in Arguments args) => Construct(args, isMap: true));
    private static readonly NativeCode s_set = Constructor("WeakSet", 0, Intrinsic.WeakSetPrototype, static (in Arguments args) => Construct(args, isMap: false));
    private static readonly NativeCode s_ref = Constructor("WeakRef", 1, Intrinsic.WeakRefPrototype, ConstructRef);

    public static JsObject CreateMapPrototype(Realm realm) => s_mapPrototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateSetPrototype(Realm realm) => s_setPrototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateRefPrototype(Realm realm) => s_refPrototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateMap(Realm realm) => new NativeFunction(realm, s_map);

    public static JsObject CreateSet(Realm realm) => new NativeFunction(realm, s_set);

    public static JsObject CreateRef(Realm realm) => new NativeFunction(realm, s_ref);

    private static NativeCode Constructor(string name, int length, Intrinsic prototype, NativeBody body) =>
        new(name, length, body) { IsConstructor = true, Prototype = prototype };

    private static JsValue Construct(in Arguments args, bool isMap)
    {
        var name = isMap ? "WeakMap" : "WeakSet";
        if (args.NewTarget.IsUndefined) throw args.TypeError($"Constructor {name} requires 'new'");
        var prototype = args.Realm.PrototypeOf(args.NewTarget, isMap ? Intrinsic.WeakMapPrototype : Intrinsic.WeakSetPrototype);
        var collection = new WeakCollectionObject(args.Realm, isMap, prototype);
        // The same steps as of Map and Set: they call the program's set or add.
        return args[0].IsNullish ? collection : args.TailCall(args.Realm.SelfHosted(isMap ? "Map.fill" : "Set.fill"), collection, args[0]);
    }

    private static JsValue ConstructRef(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) throw args.TypeError("Constructor WeakRef requires 'new'");
        if (!WeakCollectionObject.CanHold(args.Realm, args[0])) throw args.TypeError("WeakRef: target must be an object");
        return new WeakRefObject(args.Realm, args[0], args.Realm.PrototypeOf(args.NewTarget, Intrinsic.WeakRefPrototype));
    }

    private static JsValue? Find(WeakCollectionObject collection, in JsValue key) =>
        key.Ref is { } reference && collection.Entries.TryGetValue(reference, out var value) ? value : (JsValue?)null;

    private static JsValue Put(in Arguments args, WeakCollectionObject collection, JsValue value, string error)
    {
        if (!WeakCollectionObject.CanHold(args.Realm, args[0])) throw args.TypeError(error);
        collection.Put(args[0], value);
        return args.This;
    }

    private static WeakCollectionObject This(in Arguments args, bool isMap, string method) =>
        args.This.Ref is WeakCollectionObject collection && collection.IsMap == isMap
            ? collection
            : throw args.TypeError($"Method {(isMap ? "WeakMap" : "WeakSet")}.prototype.{method} called on incompatible receiver {Receiver.Describe(args.This)}");
}
