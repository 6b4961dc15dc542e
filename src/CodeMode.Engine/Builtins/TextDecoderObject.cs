using System.Text;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>A decoder, and the bytes of a character that the last piece of a stream left unfinished.</summary>
internal sealed class TextDecoderObject(Realm realm, JsObject prototype, string label, bool isFatal, bool ignoresMark) : JsObject(realm, prototype)
{
    private byte[] _pending = [];
    private bool _hasBegun;

    public string Label { get; private set; } = label;

    public bool IsFatal { get; private set; } = isFatal;

    public bool IgnoresMark { get; private set; } = ignoresMark;

    public override string ClassName => "TextDecoder";

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Label = visitor.RequiredText(Label);
        IsFatal = visitor.Flag(IsFatal);
        IgnoresMark = visitor.Flag(IgnoresMark);
        _pending = visitor.Bytes(_pending);
        _hasBegun = visitor.Flag(_hasBegun);
    }

    /// <summary>Decodes a piece; null when it is not valid and the decoder is fatal.</summary>
    public string? Decode(ReadOnlySpan<byte> piece, bool isStream)
    {
        byte[] bytes = [.. _pending, .. piece];
        var kept = isStream ? Unfinished(bytes) : 0;
        _pending = bytes[^kept..];
        string text;
        try
        {
            text = Encoding().GetString(bytes, 0, bytes.Length - kept);
        }
        catch (DecoderFallbackException)
        {
            _pending = [];
            return null;
        }

        var isFirst = !_hasBegun;
        _hasBegun = isStream && (_hasBegun || text.Length > 0);
        return isFirst && !IgnoresMark && text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
    }

    private Encoding Encoding() => Label switch
    {
        "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, IsFatal),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, IsFatal),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, IsFatal),
    };

    // How many bytes at the end begin a character that more bytes may finish.
    private int Unfinished(byte[] bytes)
    {
        if (Label != "utf-8")
        {
            var odd = bytes.Length % 2;
            var high = bytes.Length - odd - (Label == "utf-16le" ? 1 : 2);
            return high >= 0 && (bytes[high] & 0xFC) == 0xD8 ? odd + 2 : odd;
        }

        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var first = bytes[^back];
            if ((first & 0xC0) == 0x80) continue;
            var needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
            return needed > back ? back : 0;
        }

        return 0;
    }
}
