using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CodeMode.Cli.Batch;

/// <summary>Decodes a JSON string into UTF-16 as JavaScript does.</summary>
internal static class JsonText
{
    /// <summary>The text of a string element. Lone surrogates, which System.Text.Json refuses, stay: a program may hold them.</summary>
    public static string Decode(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(text.GetRawText());
        }
    }

    // The raw text was parsed before, so every escape is well-formed.
    private static string Unescape(string raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }
            switch (raw[++i])
            {
                case 'b': result.Append('\b'); break;
                case 'f': result.Append('\f'); break;
                case 'n': result.Append('\n'); break;
                case 'r': result.Append('\r'); break;
                case 't': result.Append('\t'); break;
                case 'u':
                    result.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                default: result.Append(raw[i]); break;
            }
        }
        return result.ToString();
    }
}
