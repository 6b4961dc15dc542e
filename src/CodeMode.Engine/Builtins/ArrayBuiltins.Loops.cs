using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>What calls back, over dense arrays: the machine runs these loops (<see cref="CallbackLoop"/>).</summary>
internal static partial class ArrayBuiltins
{
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
