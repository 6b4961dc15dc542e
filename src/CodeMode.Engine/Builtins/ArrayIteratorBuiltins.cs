using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-%arrayiteratorprototype%-object</summary>
internal static class ArrayIteratorBuiltins
{
    public static readonly NativeBody Values = static (in Arguments args) => Create(args, ArrayIterationKind.Values);

    public static readonly NativeCode ValuesCode = new("values", 0, Values);

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Method("next", 0, NativeIterator.NextBody)
        .Tag("Array Iterator");

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.Get(Intrinsic.IteratorPrototype));

    public static JsValue Create(in Arguments args, ArrayIterationKind kind) =>
        new ArrayIterator(args.Realm, Conversions.ToObject(args.Realm, args.This), kind);
}
