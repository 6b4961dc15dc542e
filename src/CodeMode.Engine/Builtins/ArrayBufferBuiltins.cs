using CodeMode.Engine.Binary;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-arraybuffer-objects</summary>
internal static class ArrayBufferBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.ArrayBuffer)
        .Getter("byteLength", static (in Arguments args) => This(args).Bytes.Length)
        .Getter("detached", static (in Arguments args) => This(args).IsDetached)
        .Getter("maxByteLength", static (in Arguments args) => This(args) is { IsDetached: false } buffer ? buffer.MaxLength ?? buffer.Bytes.Length : 0)
        .Getter("resizable", static (in Arguments args) => This(args).MaxLength is not null)
        .SelfHosted("resize", "ArrayBuffer.resize")
        .SelfHosted("slice", "ArrayBuffer.slice")
        .SelfHosted("transfer", "ArrayBuffer.transfer")
        .SelfHosted("transferToFixedLength", "ArrayBuffer.transferToFixedLength")
        .Tag("ArrayBuffer");

    private static readonly NativeCode s_constructor = new("ArrayBuffer", 1, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.ArrayBufferPrototype,
        Statics = new ObjectTemplate()
            .Method("isView", 1, static (in Arguments args) => args[0].Ref is BufferView)
            .Getter(JsSymbol.Species, static (in Arguments args) => args.This),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    public static void AddIntrinsics(Action<string, NativeBody> add)
    {
        add("$isBuffer", static (in Arguments args) => args[0].Ref is ArrayBufferObject);
        add("$needBuffer", static (in Arguments args) => This(args[0].Ref, args.Realm));
        add("$isDetached", static (in Arguments args) => ((ArrayBufferObject)args[0].Ref!).IsDetached);
        add("$isResizable", static (in Arguments args) => ((ArrayBufferObject)args[0].Ref!).MaxLength is not null);
        add("$bufferLength", static (in Arguments args) => ((ArrayBufferObject)args[0].Ref!).Bytes.Length);
        add("$newBuffer", Create);
        add("$resizeBuffer", Resize);
        add("$copyBytes", CopyBytes);
        add("$transferBuffer", Transfer);
    }

    private static ArrayBufferObject This(in Arguments args) => This(args.This.Ref, args.Realm);

    private static ArrayBufferObject This(object? value, Realm realm) =>
        value as ArrayBufferObject ?? throw realm.TypeError("Receiver is not an ArrayBuffer");

    private static JsValue Construct(in Arguments args) => args.NewTarget.IsUndefined
        ? throw args.TypeError("Constructor ArrayBuffer requires 'new'")
        : args.TailCall(args.Realm.SelfHosted("ArrayBuffer.construct"), JsValue.Undefined, args.NewTarget, args[0], args[1]);

    // $newBuffer(newTarget, length, maxLength or undefined)
    private static JsValue Create(in Arguments args)
    {
        var realm = args.Realm;
        var prototype = args[0].IsUndefined ? realm.Get(Intrinsic.ArrayBufferPrototype) : realm.PrototypeOf(args[0], Intrinsic.ArrayBufferPrototype);
        var hasMaximum = !args[2].IsUndefined;
        if (args[1].Num > EngineSizes.MaxBufferBytes || (hasMaximum && (args[2].Num > EngineSizes.MaxBufferBytes || args[1].Num > args[2].Num)))
        {
            throw args.RangeError("Array buffer allocation failed");
        }

        return new ArrayBufferObject(realm, prototype, (int)args[1].Num, hasMaximum ? (int)args[2].Num : null);
    }

    private static JsValue Resize(in Arguments args)
    {
        var buffer = (ArrayBufferObject)args[0].Ref!;
        if (buffer.IsDetached) throw args.TypeError("Cannot perform ArrayBuffer.prototype.resize on a detached ArrayBuffer");
        if (args[1].Num > buffer.MaxLength) throw args.RangeError("ArrayBuffer.prototype.resize: Invalid length parameter");
        buffer.Resize((int)args[1].Num);
        return JsValue.Undefined;
    }

    // $copyBytes(target, targetStart, source, start, end): what is out of bounds by now is left out.
    private static JsValue CopyBytes(in Arguments args)
    {
        var target = ((ArrayBufferObject)args[0].Ref!).Bytes;
        var source = ((ArrayBufferObject)args[2].Ref!).Bytes;
        var to = (int)args[1].Num;
        var start = (int)args[3].Num;
        var count = Math.Min(Math.Min((int)args[4].Num, source.Length) - start, target.Length - to);
        if (count <= 0) return JsValue.Undefined;
        args.Meter.ChargeFuel(count >> 5);
        Buffer.BlockCopy(source, start, target, to, count);
        return JsValue.Undefined;
    }

    private static JsValue Transfer(in Arguments args)
    {
        var source = (ArrayBufferObject)args[0].Ref!;
        if (source.IsDetached) throw args.TypeError("Cannot perform ArrayBuffer.prototype.transfer on a detached ArrayBuffer");
        var length = args[1].IsUndefined ? source.Bytes.Length : args[1].Num;
        var maximum = args[2].IsTrue ? source.MaxLength : null;
        if (length > (maximum ?? EngineSizes.MaxBufferBytes)) throw args.RangeError("Invalid array buffer length");
        var result = new ArrayBufferObject(args.Realm, args.Realm.Get(Intrinsic.ArrayBufferPrototype), 0, maximum);
        if (length != source.Bytes.Length) source.Resize((int)length);
        result.Attach(source.Detach());
        return result;
    }
}
