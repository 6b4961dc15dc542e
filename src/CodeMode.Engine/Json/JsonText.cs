using System.Buffers;
using CodeMode.Engine.Builtins;

namespace CodeMode.Engine.Json;

/// <summary>https://tc39.es/ecma262/#sec-quotejsonstring</summary>
internal static class JsonText
{
    private const string Hex = "0123456789abcdef";

    private static readonly SearchValues<char> s_escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static c => (char)c), '"', '\\']);

    public static void AppendQuoted(TextBuilder target, string text)
    {
        target.Append('"');
        var done = 0;
        for (var i = FindSpecial(text); i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and not ('"' or '\\') and (< '\uD800' or > '\uDFFF')) continue;
            if (Unicode.CodePoints.IsPair(text, i))
            {
                i++;
                continue;
            }

            target.Append(text.AsSpan(done, i - done));
            done = i + 1;
            AppendEscaped(target, c);
        }

        target.Append(text.AsSpan(done));
        target.Append('"');
    }

    // Where the first character is that may have to be escaped.
    private static int FindSpecial(ReadOnlySpan<char> text)
    {
        var escaped = text.IndexOfAny(s_escaped);
        if (escaped >= 0) text = text[..escaped];
        var surrogate = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        return surrogate >= 0 ? surrogate : text.Length;
    }

    private static void AppendEscaped(TextBuilder target, char c)
    {
        target.Append('\\');
        switch (c)
        {
            case '"' or '\\':
                target.Append(c);
                break;
            case '\b':
                target.Append('b');
                break;
            case '\f':
                target.Append('f');
                break;
            case '\n':
                target.Append('n');
                break;
            case '\r':
                target.Append('r');
                break;
            case '\t':
                target.Append('t');
                break;
            default:
                target.Append('u');
                for (var shift = 12; shift >= 0; shift -= 4) target.Append(Hex[(c >> shift) & 15]);
                break;
        }
    }
}
