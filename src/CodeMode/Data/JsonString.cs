using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CodeMode.Data;

/// <summary>Writes strings of programs. A lone surrogate is written as an escape, as <c>JSON.stringify</c> does: UTF-8 has no form for it.</summary>
internal static class JsonString
{
    public static void Write(Utf8JsonWriter json, string text)
    {
        if (IsWellFormed(text)) json.WriteStringValue(text);
        else json.WriteRawValue(Escape(text), skipInputValidation: true);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16).Append('"');
        foreach (var c in text)
        {
            if (c is >= ' ' and < '\u007F' and not '"' and not '\\') result.Append(c);
            else result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return result.Append('"').ToString();
    }
}
