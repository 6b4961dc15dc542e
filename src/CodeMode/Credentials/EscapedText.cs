using System.Buffers;
using System.Globalization;
using System.Text;

namespace CodeMode.Credentials;

/// <summary>Finds text of which any character may be escaped, as JSON, URLs and HTML do it.</summary>
internal static class EscapedText
{
    private const int LongestEntity = 10;
    private const int MaxTimes = 2;

    /// <summary>What an escape begins with; a plus sign is a space in forms.</summary>
    public static SearchValues<byte> Marks { get; } = SearchValues.Create("\\%&+"u8);

    /// <summary>Where <paramref name="sought"/> begins and how many bytes its escaped form has; −1 for nowhere.</summary>
    public static (int At, int Length) Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sought)
    {
        ReadOnlySpan<byte> starts = [sought[0], .. "\\%&+"u8];
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(starts);
            if (next < 0) break;
            at += next;
            for (var times = 0; times <= MaxTimes; times++)
            {
                if (Match(text[at..], sought, times) is > 0 and var length) return (at, length);
            }
        }
        return (-1, 0);
    }

    /// <param name="text">Where it may begin.</param>
    /// <param name="sought">What is sought.</param>
    /// <param name="times">How often percent signs were percent-encoded again.</param>
    private static int Match(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sought, int times)
    {
        var at = 0;
        Span<byte> decoded = stackalloc byte[4];
        while (!sought.IsEmpty)
        {
            if (at >= text.Length) return 0;
            var (used, count) = Decode(text[at..], times, decoded);
            // A mark that begins no escape stands for itself.
            if (used == 0 || !sought.StartsWith(decoded[..count]))
            {
                if (text[at] != sought[0]) return 0;
                (used, count) = (1, 1);
            }
            at += used;
            sought = sought[count..];
        }
        return at;
    }

    /// <summary>One escaped character: the bytes it takes and the bytes it stands for.</summary>
    private static (int Used, int Count) Decode(ReadOnlySpan<byte> text, int times, Span<byte> decoded)
    {
        switch (text[0])
        {
            case (byte)'%': return DecodePercent(text, times, decoded);
            case (byte)'\\': return DecodeBackslash(text, decoded);
            case (byte)'&': return DecodeEntity(text, decoded);
            case (byte)'+':
                decoded[0] = (byte)' ';
                return (1, 1);
            default: return default;
        }
    }

    private static (int, int) DecodePercent(ReadOnlySpan<byte> text, int times, Span<byte> decoded)
    {
        var at = 1;
        while (times-- > 0)
        {
            if (!text[at..].StartsWith("25"u8)) return default;
            at += 2;
        }
        return at + 2 <= text.Length && byte.TryParse(text.Slice(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out decoded[0]) ? (at + 2, 1) : default;
    }

    /// <summary><c>\u002B</c>, <c>\/</c>; <c>\\u002B</c> where JSON stands in JSON.</summary>
    private static (int, int) DecodeBackslash(ReadOnlySpan<byte> text, Span<byte> decoded)
    {
        var at = text.IndexOfAnyExcept((byte)'\\');
        if (at < 0) return default;
        if (TryReadUnit(text[at..], out var unit))
        {
            if (!char.IsHighSurrogate(unit)) return Rune.TryCreate(unit, out var rune) ? (at + 5, rune.EncodeToUtf8(decoded)) : default;
            var rest = text[(at + 5)..];
            var second = Math.Max(0, rest.IndexOfAnyExcept((byte)'\\'));
            return second > 0 && TryReadUnit(rest[second..], out var low) && Rune.TryCreate(unit, low, out var pair) ? (at + 5 + second + 5, pair.EncodeToUtf8(decoded)) : default;
        }
        decoded[0] = text[at];
        return (at + 1, 1);
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> text, out char unit)
    {
        unit = default;
        if (text.Length < 5 || text[0] != 'u' || !ushort.TryParse(text.Slice(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return false;
        unit = (char)value;
        return true;
    }

    private static (int, int) DecodeEntity(ReadOnlySpan<byte> text, Span<byte> decoded)
    {
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf((byte)';');
        if (end < 0) return default;
        var entity = Encoding.ASCII.GetString(text[..(end + 1)]);
        var character = System.Net.WebUtility.HtmlDecode(entity);
        return character == entity || character.Length > 2 ? default : (end + 1, Encoding.UTF8.GetBytes(character, decoded));
    }
}
