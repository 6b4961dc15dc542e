using System.Buffers;
using System.Globalization;
using System.Text;

namespace CodeMode.Dispatch;

/// <summary>Percent-encoding, https://www.rfc-editor.org/rfc/rfc3986#section-2.</summary>
internal static class PercentEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> s_unreserved = SearchValues.Create(Unreserved);

    // Of the reserved characters, those that do not end a query's value or the query.
    private static readonly SearchValues<char> s_query = SearchValues.Create(Unreserved + ":/?@!$'()*,;=");

    // https://www.rfc-editor.org/rfc/rfc3986#section-3.3, with what is encoded already.
    private static readonly SearchValues<char> s_segment = SearchValues.Create(Unreserved + "!$&'()*+,;=:@%");

    /// <summary>Encodes all but unreserved characters.</summary>
    public static string Encode(string text) => Encode(text, s_unreserved);

    /// <summary>Encodes a query value whose reserved characters are to be sent as they are.</summary>
    public static string EncodeReservedAllowed(string text) => Encode(text, s_query);

    /// <summary>Encodes what cannot stand in a path segment; what is encoded already stays.</summary>
    public static string EncodeSegment(string segment) => Encode(segment, s_segment);

    /// <summary>Whether every percent sign begins an encoded byte.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])) return false;
        }
        return true;
    }

    private static string Encode(string text, SearchValues<char> kept)
    {
        if (text.AsSpan().IndexOfAnyExcept(kept) < 0) return text;
        var result = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) result.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return result.ToString();
    }
}
