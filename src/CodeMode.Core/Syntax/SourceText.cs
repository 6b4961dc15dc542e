namespace CodeMode.Syntax;

/// <summary>A program's text with its line starts.</summary>
internal sealed class SourceText(string text)
{
    private int[]? _lineStarts;

    public string Text { get; } = text;

    /// <summary>The 1-based line and column of an offset. CR, LF, CRLF, U+2028 and U+2029 end lines.</summary>
    public (int Line, int Column) GetPosition(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>The offset of a 1-based line and column; null where the text has none.</summary>
    public int? GetOffset(int line, int column)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        if (line < 1 || line > starts.Length || column < 1) return null;
        var offset = starts[line - 1] + column - 1;
        return offset <= Text.Length ? offset : null;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            if (c is '\r' or '\n' or '\u2028' or '\u2029') starts.Add(i + 1);
        }
        return [.. starts];
    }
}
