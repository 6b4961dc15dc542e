using System.Globalization;
using System.Text;

namespace CodeMode.Documents;

/// <summary>JSON's strings and compact JSON text, https://www.rfc-editor.org/rfc/rfc8259#section-7.</summary>
internal static class JsonText
{
    /// <summary>What the inside of a JSON string stands for. The escapes have been checked.</summary>
    public static string Decode(string text, int start, int end)
    {
        var builder = ScratchText.Rent();
        while (true)
        {
            var escape = text.IndexOf('\\', start, end - start);
            builder.Append(text, start, (escape < 0 ? end : escape) - start);
            if (escape < 0) return ScratchText.ToStringAndReturn(builder);
            var c = text[escape + 1];
            start = escape + 2;
            if (c == 'u')
            {
                builder.Append((char)int.Parse(text.Substring(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                start += 4;
            }
            else
            {
                builder.Append(c switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
            }
        }
    }

    /// <summary>A value as compact JSON text: no whitespace, one spelling for each string.</summary>
    public static string Compact(DocumentNode value)
    {
        if (value.Kind is not (DocumentNodeKind.Object or DocumentNodeKind.Array)) return CompactScalar(value);
        var builder = new StringBuilder();
        var open = new Stack<DocumentNode>();
        foreach (var node in value.Tree.GetSubtree(value))
        {
            Close(builder, open, node.Index);
            if (node.Kind != DocumentNodeKind.Key && builder.Length > 0 && builder[builder.Length - 1] is not ('[' or '{' or ':')) builder.Append(',');
            Append(builder, node);
            if (node.Kind is DocumentNodeKind.Object or DocumentNodeKind.Array) open.Push(node);
        }

        Close(builder, open, int.MaxValue);
        return builder.ToString();
    }

    private static string CompactScalar(DocumentNode value) => value.IsPlainJson
        ? value.RawText
        : value.Kind switch
        {
            DocumentNodeKind.String => Quote(value.GetString()),
            DocumentNodeKind.True => "true",
            DocumentNodeKind.False => "false",
            DocumentNodeKind.Null => "null",
            _ => value.NumberText,
        };

    /// <summary>A text as a JSON string, quotes included.</summary>
    public static string Quote(string value)
    {
        if (IsPlain(value)) return "\"" + value + "\"";
        var builder = new StringBuilder(value.Length + 2);
        AppendString(builder, value);
        return builder.ToString();
    }

    /// <summary>Appends a JSON string, quotes included.</summary>
    public static void AppendString(StringBuilder builder, string value)
    {
        builder.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\') builder.Append('\\').Append(c);
            else if (c < ' ') builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else builder.Append(c);
        }

        builder.Append('"');
    }

    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (c is '"' or '\\' or < ' ') return false;
        }

        return true;
    }

    private static void Append(StringBuilder builder, DocumentNode node)
    {
        switch (node.Kind)
        {
            case DocumentNodeKind.Object: builder.Append('{'); break;
            case DocumentNodeKind.Array: builder.Append('['); break;
            case DocumentNodeKind.String: AppendString(builder, node.GetString()); break;
            case DocumentNodeKind.Key:
                if (builder[builder.Length - 1] != '{') builder.Append(',');
                AppendString(builder, node.GetString());
                builder.Append(':');
                break;
            case DocumentNodeKind.True: builder.Append("true"); break;
            case DocumentNodeKind.False: builder.Append("false"); break;
            case DocumentNodeKind.Null: builder.Append("null"); break;
            default: builder.Append(node.NumberText); break;
        }
    }

    private static void Close(StringBuilder builder, Stack<DocumentNode> open, int index)
    {
        while (open.Count > 0 && open.Peek().Next <= index)
            builder.Append(open.Pop().Kind == DocumentNodeKind.Object ? '}' : ']');
    }
}
