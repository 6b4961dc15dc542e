using System.Text;
using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://encoding.spec.whatwg.org/#interface-textencoder</summary>
internal static class TextEncoderBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.TextEncoder)
        .Getter("encoding", static (in Arguments _) => "utf-8")
        .Method("encode", 0, Encode, ".s")
        .Method("encodeInto", 2, EncodeInto, ".s.")
        .Tag("TextEncoder");

    private static readonly NativeCode s_constructor = new("TextEncoder", 0, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.TextEncoderPrototype,
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    private static JsValue Construct(in Arguments args) => args.NewTarget.IsUndefined
        ? throw args.TypeError("Class constructor TextEncoder cannot be invoked without 'new'")
        : new JsObject(args.Realm, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.TextEncoderPrototype));

    private static JsValue Encode(in Arguments args)
    {
        var text = args[0].IsUndefined ? "" : args.String(0);
        args.Meter.ChargeFuel(text.Length >> 3);
        var bytes = TypedArrayObject.Create(args.Realm, ElementType.Of(ElementKind.Uint8), Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes.Buffer.Bytes);
        return bytes;
    }

    private static JsValue EncodeInto(in Arguments args)
    {
        var text = args.String(0);
        if (args[1].Ref is not TypedArrayObject { Type.ArrayName: "Uint8Array" } target) throw args.TypeError("The destination must be a Uint8Array");
        args.Meter.ChargeFuel(text.Length >> 3);
        var bytes = target.Buffer.Bytes.AsSpan(target.ByteOffset, target.Length);
        var read = 0;
        var written = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.TryEncodeToUtf8(bytes[written..], out var count)) break;
            written += count;
            read += rune.Utf16SequenceLength;
        }

        var result = new JsObject(args.Realm, args.Realm.ObjectPrototype);
        result.Set("read", read);
        result.Set("written", written);
        return result;
    }
}
