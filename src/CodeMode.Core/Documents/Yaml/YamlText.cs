using System.Globalization;
using System.Text;

namespace CodeMode.Documents;

/// <summary>What a YAML scalar's spelling stands for, https://yaml.org/spec/1.2.2/#chapter-7-flow-style-productions. The spelling has been checked.</summary>
internal static class YamlText
{
    /// <summary>The text of a scalar with escapes or with more than one line.</summary>
    public static string Decode(string text, in TapeNode node)
    {
        if ((node.Flags & TapeFlags.Plain) != 0) return Fold(text, node.Start, node.End, '\0');
        return text[node.Start] is '|' or '>' ? DecodeBlock(text, node) : Fold(text, node.Start + 1, node.End - 1, text[node.Start]);
    }

    /// <summary>Where the line behind this one starts; <paramref name="position"/> is at a line end, or at the end of the text.</summary>
    public static int SkipLineEnd(string text, int position)
    {
        if (position < text.Length && text[position++] == '\r' && position < text.Length && text[position] == '\n') position++;
        return position;
    }

    /// <summary>How many digits an escape of a double-quoted scalar has; -1 when there is none of this name.</summary>
    public static int GetEscapeLength(char name) => name switch
    {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        '0' or 'a' or 'b' or 't' or '\t' or 'n' or 'v' or 'f' or 'r' or 'e' or ' ' or '"' or '/' or '\\' or 'N' or '_' or 'L' or 'P' => 0,
        _ => -1,
    };

    // Lines are joined by a space, empty lines are line ends, blanks around line ends are none: https://yaml.org/spec/1.2.2/#65-line-folding
    private static string Fold(string text, int start, int end, char quote)
    {
        var builder = ScratchText.Rent();
        var kept = 0;
        while (start < end)
        {
            var c = text[start];
            if (c is '\n' or '\r')
            {
                while (builder.Length > kept && builder[builder.Length - 1] is ' ' or '\t') builder.Length--;
                AppendFolded(builder, SkipEmptyLines(text, ref start, end));
                kept = builder.Length;
                continue;
            }

            start++;
            if (c == '\\' && quote == '"')
            {
                AppendEscape(builder, text, ref start, end);
                kept = builder.Length;
                continue;
            }

            if (c == '\'' && quote == '\'') start++;
            builder.Append(c);
        }

        return ScratchText.ToStringAndReturn(builder);
    }

    private static int SkipEmptyLines(string text, ref int position, int end)
    {
        var lines = 0;
        while (position < end)
        {
            if (text[position] is '\n' or '\r')
            {
                lines++;
                position = SkipLineEnd(text, position);
            }
            else if (text[position] is ' ' or '\t')
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return lines;
    }

    private static void AppendFolded(StringBuilder builder, int lines)
    {
        if (lines == 1) builder.Append(' ');
        else builder.Append('\n', lines - 1);
    }

    private static void AppendEscape(StringBuilder builder, string text, ref int position, int end)
    {
        var c = text[position];
        if (c is '\n' or '\r')
        {
            // The line goes on without a space; empty lines behind it count.
            var lines = SkipEmptyLines(text, ref position, end);
            builder.Append('\n', lines - 1);
            return;
        }

        position++;
        var length = GetEscapeLength(c);
        if (length > 0)
        {
            var code = int.Parse(text.Substring(position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            position += length;
            if (code > 0xFFFF) builder.Append(char.ConvertFromUtf32(code));
            else builder.Append((char)code);
            return;
        }

        builder.Append(c switch
        {
            '0' => '\0', 'a' => '\a', 'b' => '\b', 't' or '\t' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', 'r' => '\r', 'e' => '\u001B',
            'N' => '\u0085', '_' => '\u00A0', 'L' => '\u2028', 'P' => '\u2029', _ => c,
        });
    }

    // https://yaml.org/spec/1.2.2/#81-block-scalar-styles
    private static string DecodeBlock(string text, in TapeNode node)
    {
        var builder = ScratchText.Rent();
        var isFolded = text[node.Start] == '>';
        var position = node.Start;
        var chomping = ReadChomping(text, ref position, node.End);
        var (breaks, hasContent, wasIndented) = (0, false, false);
        while (position < node.End)
        {
            var start = position;
            while (start < node.End && start - position < node.Indent && text[start] == ' ') start++;
            var end = start;
            while (end < node.End && text[end] is not ('\n' or '\r')) end++;
            if (end > start)
            {
                var isIndented = text[start] is ' ' or '\t';
                if (isFolded && hasContent && !isIndented && !wasIndented) AppendFolded(builder, breaks);
                else builder.Append('\n', breaks);
                builder.Append(text, start, end - start);
                (breaks, hasContent, wasIndented) = (0, true, isIndented);
            }

            if (end < node.End) breaks++;
            position = SkipLineEnd(text, end);
        }

        if (chomping == '+') builder.Append('\n', breaks);
        else if (chomping == '\0' && hasContent) builder.Append('\n');
        return ScratchText.ToStringAndReturn(builder);
    }

    private static char ReadChomping(string text, ref int position, int end)
    {
        var chomping = '\0';
        for (position++; position < end && text[position] is not ('\n' or '\r' or ' ' or '\t'); position++)
        {
            if (text[position] is '+' or '-') chomping = text[position];
        }

        while (position < end && text[position] is not ('\n' or '\r')) position++;
        position = Math.Min(SkipLineEnd(text, position), end);
        return chomping;
    }
}
