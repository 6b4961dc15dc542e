using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>What calls back, over dense arrays: the machine runs these loops (<see cref="CallbackLoop"/>).</summary>
internal static partial class ArrayBuiltins
{
    // More is not made at once: the program may stop before.
    private const int MaxMapped = 1 << 20;

    private static NativeBody Loop(ArrayLoopKind kind, string selfHosted) => (in Arguments args) =>
    {
        if (Dense(args) is not { } array || CallbackLoop.Plain(args[0]) is not { } callback) return args.TailCall(selfHosted);
        var realm = args.Realm;
        switch (kind)
        {
            case ArrayLoopKind.Map or ArrayLoopKind.Filter or ArrayLoopKind.FlatMap:
                if (!IsPlain(realm, array)) return args.TailCall(selfHosted);
                realm.Meter.ChargeMemory(kind == ArrayLoopKind.Map ? array.DenseCount * (long)JsObject.ValueSize : 0);
                var elements = kind == ArrayLoopKind.Map ? new JsValue[array.DenseCount] : [];
                return realm.Machine.RequestLoop(new ArrayLoop(kind, array, callback, args[1], new JsArray(realm, elements, 0)));
            case ArrayLoopKind.Reduce when args.Count > 1:
                return realm.Machine.RequestLoop(new ArrayLoop(kind, array, callback, JsValue.Undefined, args[1]));
            case ArrayLoopKind.Reduce:
                if (array.DenseCount == 0 || array.Dense[0].IsHole) return args.TailCall(selfHosted);
                return realm.Machine.RequestLoop(new ArrayLoop(kind, array, callback, JsValue.Undefined, array.Dense[0]) { Index = 1 });
            default:
                JsValue missing = kind switch
                {
                    ArrayLoopKind.Some => false,
                    ArrayLoopKind.Every => true,
                    ArrayLoopKind.FindIndex => -1,
                    _ => JsValue.Undefined,
                };
                return realm.Machine.RequestLoop(new ArrayLoop(kind, array, callback, args[1], missing));
        }
    };

    // { length: n } and a function: as many times nothing is mapped.
    private static JsValue From(in Arguments args)
    {
        var realm = args.Realm;
        if (CallbackLoop.Plain(args[1]) is not { } callback || !ReferenceEquals(args.This.Ref, realm.Get(Intrinsic.Array))
            || LengthOfPlain(realm, args[0]) is not { } length)
        {
            return args.TailCall("Array.from");
        }

        realm.Meter.ChargeMemory(length * 2L * JsObject.ValueSize);
        realm.Meter.ChargeFuel(length >> 2);
        var nothing = new JsValue[length];
        Array.Fill(nothing, JsValue.Undefined);
        var result = new JsArray(realm, new JsValue[length], 0);
        return realm.Machine.RequestLoop(new ArrayLoop(ArrayLoopKind.Map, new JsArray(realm, nothing, length), callback, args[2], result) { MaxArguments = 2 });
    }

    // The length of a literal without indices, whose prototype has none either, nor an iterator.
    private static int? LengthOfPlain(Realm realm, in JsValue value)
    {
        if (value.Ref is not JsObject { Indexed: null, Shape: { IsExotic: false, IsUnique: false } shape } target || target.GetType() != typeof(JsObject)) return null;
        if (!ReferenceEquals(shape.Prototype, realm.ObjectPrototype) || realm.ObjectPrototype.Indexed is not null) return null;
        if (target.GetOwn(JsSymbol.Iterator, out _) || realm.ObjectPrototype.GetOwn(JsSymbol.Iterator, out _)) return null;
        if (!target.GetOwn("length", out var length) || length.IsAccessor || !length.Value.IsNumber) return null;
        return length.Value.Num is >= 0 and <= MaxMapped and var number && number == (int)number ? (int)number : null;
    }

    private static JsValue Sort(in Arguments args) => Sort(args, inPlace: true) ?? args.TailCall("ArraySort.sort");

    private static JsValue ToSorted(in Arguments args) => Sort(args, inPlace: false) ?? args.TailCall("ArraySort.toSorted");

    // Only by a function; the order of texts may need the program's toString first.
    private static JsValue? Sort(in Arguments args, bool inPlace)
    {
        if (Dense(args) is not { } array || CallbackLoop.Plain(args[0]) is not { } compare) return null;
        args.Meter.ChargeFuel(array.DenseCount >> 2);
        var elements = array.Dense.AsSpan(0, array.DenseCount);
        var missing = 0;
        foreach (ref readonly var element in elements)
        {
            if (element.IsHole) return null;
            if (element.IsUndefined) missing++;
        }

        args.Meter.ChargeMemory(elements.Length * (long)JsObject.ValueSize);
        var values = new JsValue[elements.Length - missing];
        var count = 0;
        foreach (ref readonly var element in elements)
        {
            if (!element.IsUndefined) values[count++] = element;
        }

        return args.Realm.Machine.RequestLoop(new SortLoop(compare, values, missing, inPlace ? array : null));
    }

    private static bool IsPlain(Realm realm, JsArray array) =>
        ReferenceEquals(array.Shape, realm.ArrayShape) && realm.Machine.IsPristine(realm.ArrayPrototype);
}
