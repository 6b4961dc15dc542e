using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-%typedarray%-intrinsic-object; the methods stand in Prelude/TypedArray.js.</summary>
internal static class TypedArrayBuiltins
{
    private static readonly NativeCode s_values = new("values", 0, static (in Arguments args) => Iterate(args, ArrayIterationKind.Values));

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.TypedArray)
        .Getter("buffer", static (in Arguments args) => This(args).Buffer)
        .Getter("byteLength", static (in Arguments args) => This(args) is var view ? view.Length * view.Type.Size : 0)
        .Getter("byteOffset", static (in Arguments args) => This(args) is { IsOutOfBounds: false } view ? view.ByteOffset : 0)
        .Getter("length", static (in Arguments args) => This(args).Length)
        .SelfHosted("at", "TypedArray.at")
        .SelfHosted("copyWithin", "TypedArray.copyWithin")
        .Method("entries", 0, static (in Arguments args) => Iterate(args, ArrayIterationKind.Entries))
        .SelfHosted("every", "TypedArray.every")
        .SelfHosted("fill", "TypedArray.fill")
        .SelfHosted("filter", "TypedArray.filter")
        .SelfHosted("find", "TypedArray.find")
        .SelfHosted("findIndex", "TypedArray.findIndex")
        .SelfHosted("findLast", "TypedArray.findLast")
        .SelfHosted("findLastIndex", "TypedArray.findLastIndex")
        .SelfHosted("forEach", "TypedArray.forEach")
        .SelfHosted("includes", "TypedArray.includes")
        .SelfHosted("indexOf", "TypedArray.indexOf")
        .SelfHosted("join", "TypedArray.join")
        .Method("keys", 0, static (in Arguments args) => Iterate(args, ArrayIterationKind.Keys))
        .SelfHosted("lastIndexOf", "TypedArray.lastIndexOf")
        .SelfHosted("map", "TypedArray.map")
        .SelfHosted("reduce", "TypedArray.reduce")
        .SelfHosted("reduceRight", "TypedArray.reduceRight")
        .SelfHosted("reverse", "TypedArray.reverse")
        .SelfHosted("set", "TypedArray.set")
        .SelfHosted("slice", "TypedArray.slice")
        .SelfHosted("some", "TypedArray.some")
        .SelfHosted("sort", "TypedArray.sort")
        .SelfHosted("subarray", "TypedArray.subarray")
        .SelfHosted("toLocaleString", "TypedArray.toLocaleString")
        .SelfHosted("toReversed", "TypedArray.toReversed")
        .SelfHosted("toSorted", "TypedArray.toSorted")
        .Add("toString", PropertyFlags.Hidden, static realm => realm.SelfHosted("ArrayJoin.toText"))
        .Add("values", PropertyFlags.Hidden, static realm => realm.Shared(s_values))
        .SelfHosted("with", "TypedArray.withValue")
        .Add(JsSymbol.Iterator, PropertyFlags.Hidden, static realm => realm.Shared(s_values))
        .Getter(JsSymbol.ToStringTag, static (in Arguments args) => args.This.Ref is TypedArrayObject view ? view.Type.ArrayName : JsValue.Undefined);

    private static readonly NativeCode s_constructor = new("TypedArray", 0, static (in Arguments args) => throw args.TypeError("Abstract class TypedArray not directly constructable"))
    {
        IsConstructor = true,
        Prototype = Intrinsic.TypedArrayPrototype,
        Statics = new ObjectTemplate()
            .SelfHosted("from", "TypedArray.from")
            .SelfHosted("of", "TypedArray.of")
            .Getter(JsSymbol.Species, static (in Arguments args) => args.This),
    };

    public static JsObject CreateBasePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateBase(Realm realm) => new NativeFunction(realm, s_constructor);

    private static TypedArrayObject This(in Arguments args) => args.This.Ref as TypedArrayObject ?? throw args.TypeError("this is not a typed array.");

    private static JsValue Iterate(in Arguments args, ArrayIterationKind kind)
    {
        if (This(args).IsOutOfBounds) throw args.TypeError("Cannot iterate a typed array whose ArrayBuffer is detached or too short");
        return new ArrayIterator(args.Realm, This(args), kind);
    }
}
