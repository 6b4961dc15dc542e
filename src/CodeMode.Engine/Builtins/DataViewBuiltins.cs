using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-dataview-objects</summary>
internal static class DataViewBuiltins
{
    private static readonly ObjectTemplate s_prototype = CreateTemplate();

    private static readonly NativeCode s_constructor = new("DataView", 1, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.DataViewPrototype,
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    public static void AddIntrinsics(Action<string, NativeBody> add) => add("$newDataView", static (in Arguments args) =>
    {
        var buffer = (ArrayBufferObject)args[1].Ref!;
        var prototype = args.Realm.PrototypeOf(args[0], Intrinsic.DataViewPrototype);
        return new DataViewObject(args.Realm, prototype, buffer, (int)args[2].Num, args[3].IsUndefined ? null : (int)args[3].Num);
    });

    private static ObjectTemplate CreateTemplate()
    {
        var template = new ObjectTemplate()
            .Intrinsic("constructor", Intrinsic.DataView)
            .Getter("buffer", static (in Arguments args) => This(args).Buffer)
            .Getter("byteLength", static (in Arguments args) => InBounds(args).ByteLength)
            .Getter("byteOffset", static (in Arguments args) => InBounds(args).ByteOffset)
            .Tag("DataView");
        foreach (var type in ElementType.All)
        {
            if (type == ElementType.Of(ElementKind.Uint8Clamped)) continue;
            template.Method("get" + type.Name, 1, (in Arguments args) => Get(args, type), ".n");
            template.Method("set" + type.Name, 2, (in Arguments args) => Set(args, type), ".nn");
        }

        return template;
    }

    private static DataViewObject This(in Arguments args) =>
        args.This.Ref as DataViewObject ?? throw args.TypeError("Receiver is not a DataView");

    private static DataViewObject InBounds(in Arguments args) => This(args) is { IsOutOfBounds: false } view
        ? view
        : throw args.TypeError("Cannot use a DataView whose ArrayBuffer is detached or too short");

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) throw args.TypeError("Constructor DataView requires 'new'");
        if (args[0].Ref is not ArrayBufferObject) throw args.TypeError("First argument to DataView constructor must be an ArrayBuffer");
        return args.TailCall(args.Realm.SelfHosted("TypedArray.constructDataView"), JsValue.Undefined, args.NewTarget, args[0], args[1], args[2]);
    }

    private static JsValue Get(in Arguments args, ElementType type)
    {
        This(args);
        var at = Index(args);
        var bytes = Element(args, at, type);
        if (!args.Boolean(1)) bytes.Reverse();
        return type.Read(bytes);
    }

    private static JsValue Set(in Arguments args, ElementType type)
    {
        This(args);
        var at = Index(args);
        var value = type.Coerce(args.Realm, args[1]);
        var bytes = Element(args, at, type);
        type.Write(bytes, value);
        if (!args.Boolean(2)) bytes.Reverse();
        bytes.CopyTo(InBounds(args).Buffer.Bytes.AsSpan(InBounds(args).ByteOffset + (int)at));
        return JsValue.Undefined;
    }

    private static double Index(in Arguments args)
    {
        var index = args.Integer(0);
        return index is >= 0 and <= 9007199254740991 ? index : throw args.RangeError("Offset is outside the bounds of the DataView");
    }

    // A copy, so that the other order of bytes is a reversal.
    private static Span<byte> Element(in Arguments args, double index, ElementType type)
    {
        var view = InBounds(args);
        if (index + type.Size > view.ByteLength) throw args.RangeError("Offset is outside the bounds of the DataView");
        return view.Buffer.Bytes.AsSpan(view.ByteOffset + (int)index, type.Size).ToArray();
    }
}
