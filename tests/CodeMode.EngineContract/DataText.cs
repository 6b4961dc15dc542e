using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeMode.EngineContract;

/// <summary>Data as JSON, so that expectations read as what they are.</summary>
public static class DataText
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes data; <c>undefined</c> is written as such.</summary>
    public static string Write(ScriptData data)
    {
        var text = new StringBuilder();
        Write(text, data);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ScriptData data)
    {
        switch (data.Kind)
        {
            case ScriptDataKind.String: text.Append(Quote(data.Text)); break;
            case ScriptDataKind.Number: text.Append(data.Number.ToString("R", CultureInfo.InvariantCulture)); break;
            case ScriptDataKind.Boolean: text.Append(data.IsTrue ? "true" : "false"); break;
            case ScriptDataKind.Null: text.Append("null"); break;
            case ScriptDataKind.Array: WriteMembers(text, '[', ']', Enumerable.Range(0, data.Count), (i, to) => Write(to, data.GetItem(i))); break;
            case ScriptDataKind.Object: WriteMembers(text, '{', '}', data.Names, (name, to) => Write(to.Append(Quote(name)).Append(':'), data.GetMember(name)!)); break;
            default: text.Append("undefined"); break;
        }
    }

    private static void WriteMembers<T>(StringBuilder text, char open, char close, IEnumerable<T> members, Action<T, StringBuilder> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var member in members)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            write(member, text);
        }

        text.Append(close);
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, s_plain);
}
