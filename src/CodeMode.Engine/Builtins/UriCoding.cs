using System.Text;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-uri-handling-functions</summary>
internal static class UriCoding
{
    public const string Unescaped = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
    public const string ReservedInUri = ";/?:@&=+$,#";
    public const string UnescapedInUri = Unescaped + ReservedInUri;

    public static string Encode(Realm realm, string text, string unescaped)
    {
        realm.Meter.ChargeFuel((text.Length >> 2) + 1);
        var length = 0L;
        foreach (var c in text) length += c >= 128 ? 9 : unescaped.Contains(c) ? 1 : 3;
        if (length == text.Length) return text;
        if (length > EngineSizes.MaxStringLength) throw realm.RangeError("Invalid string length");
        // The text, and what it is built in.
        realm.Meter.ChargeMemory((length * 4) + 24);
        var result = new StringBuilder((int)Math.Min(length, int.MaxValue / 2));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128 && unescaped.Contains(c))
            {
                result.Append(c);
                continue;
            }

            if (!Rune.TryGetRuneAt(text, i, out var rune)) throw realm.UriError("URI malformed");
            i += rune.Utf16SequenceLength - 1;
            AppendUtf8(result, rune);
        }

        return result.ToString();
    }

    public static string Decode(Realm realm, string text, string reserved)
    {
        realm.Meter.ChargeFuel((text.Length >> 2) + 1);
        var first = text.IndexOf('%', StringComparison.Ordinal);
        if (first < 0) return text;
        realm.Meter.ChargeMemory((text.Length * 4L) + 24);
        var result = new StringBuilder(text.Length).Append(text, 0, first);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                result.Append(text[i]);
                continue;
            }

            var start = i;
            bytes[0] = ReadByte(realm, text, i);
            i += 2;
            var count = bytes[0] switch { < 0x80 => 1, >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => throw realm.UriError("URI malformed") };
            for (var k = 1; k < count; k++)
            {
                bytes[k] = ReadByte(realm, text, i + 1);
                i += 3;
            }

            if (Rune.DecodeFromUtf8(bytes[..count], out var rune, out var consumed) != System.Buffers.OperationStatus.Done || consumed != count)
            {
                throw realm.UriError("URI malformed");
            }

            if (count == 1 && reserved.Contains((char)bytes[0])) result.Append(text, start, 3);
            else result.Append(rune.ToString());
        }

        return result.ToString();
    }

    /// <summary>Adds a character as percent-encoded UTF-8.</summary>
    public static void AppendUtf8(StringBuilder result, Rune rune)
    {
        const string hex = "0123456789ABCDEF";
        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) result.Append('%').Append(hex[b >> 4]).Append(hex[b & 15]);
    }

    private static byte ReadByte(Realm realm, string text, int at) =>
        at + 2 < text.Length && text[at] == '%' && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2])
            ? Convert.ToByte(text.Substring(at + 1, 2), 16)
            : throw realm.UriError("URI malformed");
}
