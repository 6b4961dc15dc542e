using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-set-objects. The operations with another set ask it by its own methods, so they stand in Prelude/Set.js.</summary>
internal static class SetBuiltins
{
    private static readonly NativeCode s_values =
        new("values", 0, static (in Arguments args) => new CollectionIterator(args.Realm, ThisSet(args, "values"), keys: true, values: false));

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Set)
        .Method("has", 1, static (in Arguments args) => ThisSet(args, "has").Find(args[0]) is not null)
        .Method("add", 1, Add)
        .Method("delete", 1, static (in Arguments args) => ThisSet(args, "delete").Remove(args[0]))
        .Method("clear", 0, Clear)
        .Method("entries", 0, static (in Arguments args) => new CollectionIterator(args.Realm, ThisSet(args, "entries"), keys: true, values: true))
        .SelfHosted("forEach", "Set.forEach")
        .Getter("size", static (in Arguments args) => ThisSet(args, "size").Count)
        .Add("values", PropertyFlags.Hidden, static realm => realm.Shared(s_values))
        .Add("keys", PropertyFlags.Hidden, static realm => realm.Shared(s_values))
        .SelfHosted("union", "Set.union")
        .SelfHosted("intersection", "Set.intersection")
        .SelfHosted("difference", "Set.difference")
        .SelfHosted("symmetricDifference", "Set.symmetricDifference")
        .SelfHosted("isSubsetOf", "Set.isSubsetOf")
        .SelfHosted("isSupersetOf", "Set.isSupersetOf")
        .SelfHosted("isDisjointFrom", "Set.isDisjointFrom")
        .Tag("Set")
        .Add(JsSymbol.Iterator, PropertyFlags.Hidden, static realm => realm.Shared(s_values));

    private static readonly NativeCode s_constructor = new("Set", 0, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.SetPrototype,
        Statics = new ObjectTemplate().Getter(JsSymbol.Species, static (in Arguments args) => args.This),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    public static CollectionObject ThisSet(in Arguments args, string method) => args.This.Ref as CollectionObject is { IsMap: false } set
        ? set
        : throw args.TypeError($"Method Set.prototype.{method} called on incompatible receiver {Receiver.Describe(args.This)}");

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) throw args.TypeError("Constructor Set requires 'new'");
        var set = CollectionObject.Create(args.Realm, isMap: false, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.SetPrototype));
        return args[0].IsNullish ? set : args.TailCall(args.Realm.SelfHosted("Set.fill"), set, args[0]);
    }

    private static JsValue Add(in Arguments args)
    {
        ThisSet(args, "add").Put(args[0], JsValue.Undefined);
        return args.This;
    }

    private static JsValue Clear(in Arguments args)
    {
        ThisSet(args, "clear").Clear();
        return JsValue.Undefined;
    }
}
