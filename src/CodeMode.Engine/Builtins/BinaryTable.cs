using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>The part of the tables for bytes: buffers, their views, and text as UTF-8.</summary>
internal static class BinaryTable
{
    public static void AddTo(Action<Intrinsic, Func<Realm, JsObject>> add)
    {
        add(Intrinsic.ArrayBuffer, ArrayBufferBuiltins.CreateConstructor);
        add(Intrinsic.ArrayBufferPrototype, ArrayBufferBuiltins.CreatePrototype);
        add(Intrinsic.DataView, DataViewBuiltins.CreateConstructor);
        add(Intrinsic.DataViewPrototype, DataViewBuiltins.CreatePrototype);
        add(Intrinsic.TypedArray, TypedArrayBuiltins.CreateBase);
        add(Intrinsic.TypedArrayPrototype, TypedArrayBuiltins.CreateBasePrototype);
        foreach (var type in ElementType.All)
        {
            add(type.Constructor, TypedArrayConstructors.Constructor(type));
            add(type.Prototype, TypedArrayConstructors.Prototype(type));
        }

        add(Intrinsic.TextEncoder, TextEncoderBuiltins.CreateConstructor);
        add(Intrinsic.TextEncoderPrototype, TextEncoderBuiltins.CreatePrototype);
        add(Intrinsic.TextDecoder, TextDecoderBuiltins.CreateConstructor);
        add(Intrinsic.TextDecoderPrototype, TextDecoderBuiltins.CreatePrototype);
    }

    public static ObjectTemplate AddTo(ObjectTemplate global)
    {
        foreach (var type in ElementType.All) global.Intrinsic(type.ArrayName, type.Constructor);
        return global
            .Intrinsic("ArrayBuffer", Intrinsic.ArrayBuffer)
            .Intrinsic("DataView", Intrinsic.DataView)
            .Intrinsic("TextEncoder", Intrinsic.TextEncoder)
            .Intrinsic("TextDecoder", Intrinsic.TextDecoder);
    }
}
