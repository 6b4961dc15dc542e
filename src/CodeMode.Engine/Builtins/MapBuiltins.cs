using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-map-objects</summary>
internal static class MapBuiltins
{
    private static readonly NativeCode s_entries =
        new("entries", 0, static (in Arguments args) => new CollectionIterator(args.Realm, ThisMap(args, "entries"), keys: true, values: true));

    private static readonly NativeCode s_set = new("set", 2, Set);

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Map)
        .Method("get", 1, static (in Arguments args) => ThisMap(args, "get").Find(args[0])?.Value ?? JsValue.Undefined)
        .Add("set", PropertyFlags.Hidden, static realm => realm.Shared(s_set))
        .Method("has", 1, static (in Arguments args) => ThisMap(args, "has").Find(args[0]) is not null)
        .Method("delete", 1, static (in Arguments args) => ThisMap(args, "delete").Remove(args[0]))
        .Method("clear", 0, Clear)
        .Add("entries", PropertyFlags.Hidden, static realm => realm.Shared(s_entries))
        .SelfHosted("forEach", "Map.forEach")
        .Method("keys", 0, static (in Arguments args) => new CollectionIterator(args.Realm, ThisMap(args, "keys"), keys: true, values: false))
        .Getter("size", static (in Arguments args) => ThisMap(args, "size").Count)
        .Method("values", 0, static (in Arguments args) => new CollectionIterator(args.Realm, ThisMap(args, "values"), keys: false, values: true))
        .Tag("Map")
        .Add(JsSymbol.Iterator, PropertyFlags.Hidden, static realm => realm.Shared(s_entries));

    private static readonly NativeCode s_constructor = new("Map", 0, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.MapPrototype,
        Statics = new ObjectTemplate()
            .SelfHosted("groupBy", "Map.groupBy")
            .Getter(JsSymbol.Species, static (in Arguments args) => args.This),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    public static CollectionObject ThisMap(in Arguments args, string method) => args.This.Ref as CollectionObject is { IsMap: true } map
        ? map
        : throw args.TypeError($"Method Map.prototype.{method} called on incompatible receiver {Receiver.Describe(args.This)}");

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) throw args.TypeError("Constructor Map requires 'new'");
        var map = CollectionObject.Create(args.Realm, isMap: true, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.MapPrototype));
        return args[0].IsNullish ? map : args.TailCall(args.Realm.SelfHosted("Map.fill"), map, args[0]);
    }

    private static JsValue Set(in Arguments args)
    {
        ThisMap(args, "set").Put(args[0], args[1]);
        return args.This;
    }

    private static JsValue Clear(in Arguments args)
    {
        ThisMap(args, "clear").Clear();
        return JsValue.Undefined;
    }
}
