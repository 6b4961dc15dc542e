using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>What programs expect beside the language: atob, btoa, structuredClone and crypto.</summary>
internal static class WebFunctions
{
    private static readonly ObjectTemplate s_crypto = new ObjectTemplate()
        .Tag("Crypto")
        .Method("randomUUID", 0, RandomUuid);

    public static ObjectTemplate AddTo(ObjectTemplate global) => global
        .Method("atob", 1, DecodeBase64, ".s")
        .Method("btoa", 1, EncodeBase64, ".s")
        .SelfHosted("structuredClone", "Clone.structuredClone")
        .Intrinsic("crypto", Intrinsic.Crypto);

    public static JsObject CreateCrypto(Realm realm) => s_crypto.CreateObject(realm, realm.ObjectPrototype);

    /// <summary>A version 4 UUID from the run's own source of chance, so that a seed makes it repeatable.</summary>
    private static JsValue RandomUuid(in Arguments args)
    {
        Span<byte> bytes = stackalloc byte[16];
        args.Realm.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        args.Meter.ChargeMemory(96);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static JsValue EncodeBase64(in Arguments args)
    {
        var text = args.String(0);
        StringBuiltins.Allocate(args.Realm, text.Length * 2L);
        var bytes = new byte[text.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (text[i] > 0xFF) throw InvalidCharacter(args, "Invalid character: btoa takes characters up to U+00FF; encode the text as UTF-8 first");
            bytes[i] = (byte)text[i];
        }

        return Convert.ToBase64String(bytes);
    }

    private static JsValue DecodeBase64(in Arguments args)
    {
        var text = args.String(0);
        StringBuiltins.Allocate(args.Realm, text.Length * 2L);
        var compact = string.Concat(text.Where(static c => c is not (' ' or '\t' or '\n' or '\f' or '\r')));
        if (compact.Length % 4 == 0 && compact.EndsWith('=')) compact = compact[..^(compact.EndsWith("==", StringComparison.Ordinal) ? 2 : 1)];
        if (compact.Length % 4 == 1 || compact.Contains('=')) throw InvalidCharacter(args, "The string to be decoded is not correctly encoded.");
        var bytes = new byte[compact.Length];
        return Convert.TryFromBase64String(compact.PadRight((compact.Length + 3) / 4 * 4, '='), bytes, out var written)
            ? string.Create(written, bytes, static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++) target[i] = (char)source[i];
            })
            : throw InvalidCharacter(args, "The string to be decoded is not correctly encoded.");
    }

    private static JsException InvalidCharacter(in Arguments args, string message)
    {
        var error = args.Realm.Error(Intrinsic.ErrorPrototype, message);
        error.Value.AsObject().SetHidden("name", "InvalidCharacterError");
        return error;
    }
}
