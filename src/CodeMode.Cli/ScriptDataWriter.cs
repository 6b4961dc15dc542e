using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeMode.Engine;

namespace CodeMode.Cli;

/// <summary>Writes a program's value as <c>JSON.stringify</c> would: no recursion, so that depth costs heap and never the stack.</summary>
internal static class ScriptDataWriter
{
    public static void Write(Utf8JsonWriter json, ScriptData value)
    {
        var open = new Stack<OpenContainer>();
        WriteValue(json, value, open);
        while (open.TryPeek(out var container))
        {
            if (container.MoveNext() is { } member)
            {
                if (member.Name is not null) json.WritePropertyName(member.Name);
                WriteValue(json, member.Value, open);
            }
            else
            {
                open.Pop().End(json);
            }
        }
    }

    private static void WriteValue(Utf8JsonWriter json, ScriptData value, Stack<OpenContainer> open)
    {
        switch (value.Kind)
        {
            case ScriptDataKind.Boolean: json.WriteBooleanValue(value.IsTrue); break;
            case ScriptDataKind.Number: WriteNumber(json, value.Number); break;
            case ScriptDataKind.String: WriteText(json, value.Text); break;
            case ScriptDataKind.Array:
                json.WriteStartArray();
                open.Push(new OpenContainer(value));
                break;
            case ScriptDataKind.Object:
                json.WriteStartObject();
                open.Push(new OpenContainer(value));
                break;
            default: json.WriteNullValue(); break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number)) json.WriteNullValue();
        else if (double.IsInteger(number) && Math.Abs(number) < 1e15) json.WriteNumberValue((long)number);
        else json.WriteNumberValue(number);
    }

    /// <summary>A lone surrogate is written as an escape: UTF-8 has no form for it, and the writer would replace it.</summary>
    private static void WriteText(Utf8JsonWriter json, string text)
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
