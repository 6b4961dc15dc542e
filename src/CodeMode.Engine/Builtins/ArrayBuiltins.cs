using CodeMode.Engine.Execution;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-array-objects; here the fast roads for dense arrays, the general ones in Prelude/Array.js.</summary>
internal static partial class ArrayBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Array)
        .SelfHosted("at", "Array.at")
        .Method("concat", 1, Concat)
        .SelfHosted("copyWithin", "ArrayChange.copyWithin")
        .Method("entries", 0, static (in Arguments args) => ArrayIteratorBuiltins.Create(args, ArrayIterationKind.Entries))
        .Method("every", 1, Loop(ArrayLoopKind.Every, "Array.every"))
        .Method("fill", 1, Fill, ".")
        .Method("filter", 1, Loop(ArrayLoopKind.Filter, "Array.filter"))
        .Method("find", 1, Loop(ArrayLoopKind.Find, "Array.find"))
        .Method("findIndex", 1, Loop(ArrayLoopKind.FindIndex, "Array.findIndex"))
        .SelfHosted("findLast", "Array.findLast")
        .SelfHosted("findLastIndex", "Array.findLastIndex")
        .SelfHosted("flat", "Array.flat")
        .Method("flatMap", 1, Loop(ArrayLoopKind.FlatMap, "Array.flatMap"))
        .Method("forEach", 1, Loop(ArrayLoopKind.ForEach, "Array.forEach"))
        .Method("includes", 1, Includes)
        .Method("indexOf", 1, IndexOf)
        .Add("join", PropertyFlags.Hidden, static realm => realm.Shared(Join!))
        .Method("keys", 0, static (in Arguments args) => ArrayIteratorBuiltins.Create(args, ArrayIterationKind.Keys))
        .SelfHosted("lastIndexOf", "Array.lastIndexOf")
        .Method("map", 1, Loop(ArrayLoopKind.Map, "Array.map"))
        .Method("pop", 0, Pop)
        .Method("push", 1, Push)
        .Method("reduce", 1, Loop(ArrayLoopKind.Reduce, "Array.reduce"))
        .SelfHosted("reduceRight", "Array.reduceRight")
        .Method("reverse", 0, Reverse)
        .Method("shift", 0, Shift)
        .Method("slice", 2, Slice)
        .Method("some", 1, Loop(ArrayLoopKind.Some, "Array.some"))
        .Method("sort", 1, Sort)
        .SelfHosted("splice", "ArrayChange.splice")
        .SelfHosted("toLocaleString", "ArrayJoin.toLocaleText")
        .SelfHosted("toReversed", "ArrayChange.toReversed")
        .Method("toSorted", 1, ToSorted)
        .SelfHosted("toSpliced", "ArrayChange.toSpliced")
        .SelfHosted("toString", "ArrayJoin.toText")
        .Method("unshift", 1, Unshift)
        .Add("values", PropertyFlags.Hidden, static realm => realm.Shared(ArrayIteratorBuiltins.ValuesCode))
        .SelfHosted("with", "ArrayChange.withValue")
        .Add(JsSymbol.Iterator, PropertyFlags.Hidden, static realm => realm.Shared(ArrayIteratorBuiltins.ValuesCode))
        .Add(JsSymbol.Unscopables, PropertyFlags.Configurable, static realm => Unscopables(realm));

    // https://tc39.es/ecma262/#sec-array.prototype-%symbol.unscopables%
    private static readonly string[] s_unscopables =
    [
        "at", "copyWithin", "entries", "fill", "find", "findIndex", "findLast", "findLastIndex",
        "flat", "flatMap", "includes", "keys", "toReversed", "toSorted", "toSpliced", "values",
    ];

    private static readonly NativeCode s_constructor = new("Array", 1, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.ArrayPrototype,
        Statics = new ObjectTemplate()
            .Method("from", 1, From)
            .SelfHosted("fromAsync", "Array.fromAsync")
            .Method("isArray", 1, static (in Arguments args) => IsArray(args.Realm, args[0]))
            .SelfHosted("of", "Array.of")
            .Getter(JsSymbol.Species, static (in Arguments args) => args.This),
    };

    public static void FillPrototype(JsObject prototype) => s_prototype.FillEmpty(prototype, prototype.Realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    public static void AddIntrinsics(Action<string, NativeBody> add)
    {
        add("$newArray", static (in Arguments args) => CreateOfLength(args.Realm, args[0].Num, null));
        add("$isPlainArray", static (in Arguments args) => args[0].Ref is JsArray array && IsPlain(args.Realm, array));
        add("$clamp", static (in Arguments args) => Math.Max(args[1].Num, Math.Min(args[0].Num, args[2].Num)));
        add("$joinMethod", static (in Arguments args) => args.Realm.Shared(Join));
        add("$sortByText", SortByText);
        add("$isDone", static (in Arguments args) => ReferenceEquals(args[0].Ref, Tag.Done));
        add("$endIterator", static (in Arguments args) => ((ArrayIterator)args[0].Ref!).End());
    }

    public static bool IsArray(Realm realm, in JsValue value)
    {
        var current = value.Ref;
        while (current is ProxyObject proxy)
        {
            realm.Meter.ChargeFuel(1);
            current = proxy.Target ?? throw realm.TypeError("Cannot perform 'IsArray' on a proxy that has been revoked");
        }

        return current is JsArray;
    }

    private static JsObject Unscopables(Realm realm)
    {
        var list = new JsObject(realm, null);
        foreach (var name in s_unscopables) list.Set(name, true);
        return list;
    }

    private static JsArray CreateOfLength(Realm realm, double length, JsObject? prototype)
    {
        if (length != (uint)length) throw realm.RangeError("Invalid array length");
        realm.Meter.ChargeMemory(JsObject.BaseSize + 24);
        var array = new JsArray(realm, [], 0, prototype);
        array.SetLength((uint)length);
        return array;
    }

    private static JsValue Construct(in Arguments args)
    {
        var realm = args.Realm;
        var prototype = args.NewTarget.IsUndefined ? null : realm.PrototypeOf(args.NewTarget, Intrinsic.ArrayPrototype);
        if (ReferenceEquals(prototype, realm.ArrayPrototype)) prototype = null;
        if (args.Count == 1 && args[0].IsNumber) return CreateOfLength(realm, args[0].Num, prototype);
        realm.Meter.ChargeMemory(JsObject.BaseSize + 24 + args.Count * 16L);
        return new JsArray(realm, args.Values.ToArray(), args.Count, prototype);
    }

    /// <summary>The receiver when it is an array that holds all its elements densely, without holes that a prototype could fill.</summary>
    private static JsArray? Dense(in Arguments args) => args.This.Ref is JsArray { IsDense: true } array ? array : null;

    // A relative index as the methods take it, or null when the argument is no plain number.
    private static int? Position(in JsValue value, int length, int missing)
    {
        if (value.IsUndefined) return missing;
        if (!value.IsNumber) return null;
        var index = Conversions.ToInteger(value.Num);
        return (int)(index < 0 ? Math.Max(0, index + length) : Math.Min(index, length));
    }
}
