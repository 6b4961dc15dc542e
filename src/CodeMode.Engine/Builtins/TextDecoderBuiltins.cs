using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://encoding.spec.whatwg.org/#interface-textdecoder for the Unicode encodings.</summary>
internal static class TextDecoderBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.TextDecoder)
        .Getter("encoding", static (in Arguments args) => This(args.This.Ref, args).Label)
        .Getter("fatal", static (in Arguments args) => This(args.This.Ref, args).IsFatal)
        .Getter("ignoreBOM", static (in Arguments args) => This(args.This.Ref, args).IgnoresMark)
        .SelfHosted("decode", "Encoding.decode")
        .Tag("TextDecoder");

    private static readonly NativeCode s_constructor = new("TextDecoder", 0, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.TextDecoderPrototype,
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    public static void AddIntrinsics(Action<string, NativeBody> add)
    {
        add("$newDecoder", Create);
        add("$needDecoder", static (in Arguments args) => This(args[0].Ref, args));
        add("$decode", Decode);
    }

    private static TextDecoderObject This(object? value, in Arguments args) =>
        value as TextDecoderObject ?? throw args.TypeError("Value of 'this' must be of type TextDecoder");

    private static JsValue Construct(in Arguments args) => args.NewTarget.IsUndefined
        ? throw args.TypeError("Class constructor TextDecoder cannot be invoked without 'new'")
        : args.TailCall(args.Realm.SelfHosted("Encoding.construct"), JsValue.Undefined, args.NewTarget, args[0], args[1]);

    // $newDecoder(newTarget, label, fatal, ignoreBOM)
    private static JsValue Create(in Arguments args)
    {
        var label = args[1].AsString().Trim().ToLowerInvariant() switch
        {
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "utf-16le" or "utf-16" or "ucs-2" or "unicode" => "utf-16le",
            "utf-16be" => "utf-16be",
            _ => throw args.RangeError($"The encoding '{args[1].AsString()}' is not supported; use utf-8, utf-16le or utf-16be"),
        };
        return new TextDecoderObject(args.Realm, args.Realm.PrototypeOf(args[0], Intrinsic.TextDecoderPrototype), label, args.Boolean(2), args.Boolean(3));
    }

    // $decode(decoder, bytes or undefined, stream)
    private static JsValue Decode(in Arguments args)
    {
        ReadOnlySpan<byte> bytes = args[1].Ref switch
        {
            ArrayBufferObject buffer => buffer.Bytes,
            BufferView view => view.Buffer.Bytes.AsSpan(view.IsOutOfBounds ? 0 : view.ByteOffset, view.ByteLength),
            _ when args[1].IsUndefined => [],
            _ => throw args.TypeError("The 'input' argument must be an instance of ArrayBuffer or ArrayBufferView"),
        };
        StringBuiltins.Allocate(args.Realm, bytes.Length);
        return ((TextDecoderObject)args[0].Ref!).Decode(bytes, args.Boolean(2))
            ?? throw args.TypeError("The encoded data was not valid for encoding utf-8");
    }
}
