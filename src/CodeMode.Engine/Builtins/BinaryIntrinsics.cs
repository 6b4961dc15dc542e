using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Intrinsics of the prelude on typed arrays and the other views of buffers.</summary>
internal static class BinaryIntrinsics
{
    public static void AddTo(Action<string, NativeBody> add)
    {
        ArrayBufferBuiltins.AddIntrinsics(add);
        DataViewBuiltins.AddIntrinsics(add);
        TextDecoderBuiltins.AddIntrinsics(add);
        add("$isTypedArray", static (in Arguments args) => args[0].Ref is TypedArrayObject);
        add("$typedLength", Length);
        add("$typedLengthNow", static (in Arguments args) => View(args).Length);
        add("$isBigView", static (in Arguments args) => View(args).Type.IsBigInt);
        add("$elementName", static (in Arguments args) => View(args).Type.ArrayName);
        add("$elementSize", static (in Arguments args) => View(args).Type.Size);
        add("$arrayName", static (in Arguments args) => TypeOf(args[0]).ArrayName);
        add("$sizeOf", static (in Arguments args) => TypeOf(args[0]).Size);
        add("$viewBuffer", static (in Arguments args) => View(args).Buffer);
        add("$viewOffset", static (in Arguments args) => View(args).ByteOffset);
        add("$isTracking", static (in Arguments args) => View(args).FixedByteLength is null);
        add("$elementConstructor", static (in Arguments args) => args.Realm.Get(View(args).Type.Constructor));
        add("$toElement", static (in Arguments args) => View(args).Type.Coerce(args.Realm, args[1]));
        add("$newTyped", static (in Arguments args) => TypedArrayObject.Create(
            args.Realm, TypeOf(args[1]), args[2].Num, args[0].IsUndefined ? null : args.Realm.PrototypeOf(args[0], TypeOf(args[1]).Prototype)));
        add("$viewOf", ViewOf);
        add("$canDefineElement", static (in Arguments args) => !View(args).OwnsMissing(PropertyKey.From(args[1]))
            || PropertyDescriptors.CanDefineElement(View(args), PropertyKey.From(args[1]), args[2].AsObject()));
        add("$copyElements", CopyElements);
        add("$sortTyped", Sort);
    }

    private static TypedArrayObject View(in Arguments args) => (TypedArrayObject)args[0].Ref!;

    private static ElementType TypeOf(JsValue constructor) => ElementType.All.First(type => type.ArrayName == ((NativeFunction)constructor.Ref!).Code.Name);

    // Validates that a value is a typed array in bounds, and gives its length.
    private static JsValue Length(in Arguments args) => args[0].Ref switch
    {
        TypedArrayObject { IsOutOfBounds: false } view => view.Length,
        TypedArrayObject => throw args.TypeError("Cannot use a typed array whose ArrayBuffer is detached or too short"),
        _ => throw args.TypeError("this is not a typed array."),
    };

    // $viewOf(newTarget, constructor, buffer, offset, length or undefined), https://tc39.es/ecma262/#sec-initializetypedarrayfromarraybuffer
    private static JsValue ViewOf(in Arguments args)
    {
        var type = TypeOf(args[1]);
        var buffer = (ArrayBufferObject)args[2].Ref!;
        if (buffer.IsDetached) throw args.TypeError("Cannot perform Construct on a detached ArrayBuffer");
        var offset = args[3].Num;
        var prototype = args.Realm.PrototypeOf(args[0], type.Prototype);
        if (!args[4].IsUndefined)
        {
            if (offset + args[4].Num * type.Size > buffer.Bytes.Length) throw args.RangeError($"Invalid typed array length: {Conversions.ToText(args[4])}");
            return new TypedArrayObject(args.Realm, prototype, type, buffer, (int)offset, (int)args[4].Num * type.Size);
        }

        if (offset > buffer.Bytes.Length) throw args.RangeError($"Start offset {Conversions.ToText(args[3])} is outside the bounds of the buffer");
        if (buffer.MaxLength is not null) return new TypedArrayObject(args.Realm, prototype, type, buffer, (int)offset, null);
        if (buffer.Bytes.Length % type.Size != 0) throw args.RangeError($"byte length of {type.ArrayName} should be a multiple of {type.Size}");
        return new TypedArrayObject(args.Realm, prototype, type, buffer, (int)offset, buffer.Bytes.Length - (int)offset);
    }

    // $copyElements(target, at, source): as by assignment, but as if the source had been copied before.
    private static JsValue CopyElements(in Arguments args)
    {
        var target = View(args);
        var source = (TypedArrayObject)args[2].Ref!;
        if (target.Type.IsBigInt != source.Type.IsBigInt) throw args.TypeError("Cannot mix BigInt and other types, use explicit conversions");
        var count = Math.Min(source.Length, target.Length - (int)args[1].Num);
        args.Meter.ChargeFuel(count);
        args.Meter.ChargeMemory((long)count * source.Type.Size);
        var bytes = source.Buffer.Bytes.AsSpan(source.ByteOffset, count * source.Type.Size).ToArray();
        var to = target.Buffer.Bytes.AsSpan(target.ByteOffset + (int)args[1].Num * target.Type.Size);
        if (target.Type == source.Type)
        {
            bytes.CopyTo(to);
            return JsValue.Undefined;
        }

        for (var i = 0; i < count; i++) target.Type.Write(to[(i * target.Type.Size)..], source.Type.Read(bytes.AsSpan(i * source.Type.Size)));
        return JsValue.Undefined;
    }

    // Without a comparator numbers are ordered as numbers: -0 before 0, NaN last.
    private static JsValue Sort(in Arguments args)
    {
        var view = View(args);
        var length = view.Length;
        args.Meter.ChargeFuel(length * 20L);
        args.Meter.ChargeMemory(length * 24L);
        var values = new JsValue[length];
        for (var i = 0; i < length; i++) values[i] = view.Read(i);
        Array.Sort(values, static (a, b) => Compare(a, b));
        for (var i = 0; i < length; i++) view.Store(new PropertyKey((uint)i), values[i]);
        return view;
    }

    private static int Compare(in JsValue a, in JsValue b)
    {
        if (a.Ref is JsBigInt big) return big.Value.CompareTo(((JsBigInt)b.Ref!).Value);
        if (double.IsNaN(a.Num) || double.IsNaN(b.Num)) return double.IsNaN(a.Num).CompareTo(double.IsNaN(b.Num));
        return a.Num == b.Num ? double.IsNegative(b.Num).CompareTo(double.IsNegative(a.Num)) : a.Num.CompareTo(b.Num);
    }
}
