namespace CodeMode.Documents;

/// <summary>
/// Where a text's lines start: LF, CR and CRLF end them, as in YAML and in every editor. Lines are counted when asked for, on from the
/// place that was asked for last: positions are wanted seldom, and in order.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class LineIndex(string text)
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    private readonly object _gate = new();
    private int _line = 1;
    private int _lineStart;

    // No line ends between the line's start and here: a text without line ends is not searched from its start each time.
    private int _searched;

    /// <summary>The 1-based line and column of an offset.</summary>
    public (int Line, int Column) GetPosition(int offset)
    {
        lock (_gate)
        {
            if (offset < _lineStart) (_line, _lineStart, _searched) = (1, 0, 0);
            Advance(offset);
            return (_line, offset - _lineStart + 1);
        }
    }

    private void Advance(int offset)
    {
#if NET
        SkipLines(offset);
#endif
        while (true)
        {
            if (offset <= _searched) return;
            var end = text.IndexOfAny(LineEnds, _searched, offset - _searched);
            _searched = end < 0 ? offset : end;
            if (end < 0) return;
            var next = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            // Between CR and LF the line has not ended.
            if (next > offset) return;
            (_line, _lineStart, _searched) = (_line + 1, next, next);
        }
    }

#if NET
    // Most texts end lines with LF alone; those are counted by the thousand.
    private void SkipLines(int offset)
    {
        const int block = 16384;
        while (offset - _lineStart > block && _searched - _lineStart < block)
        {
            var lines = text.AsSpan(_lineStart, block);
            var end = lines.LastIndexOf('\n');
            if (end < 0 || lines.Contains('\r')) return;
            _line += lines[..(end + 1)].Count('\n');
            _lineStart += end + 1;
            _searched = _lineStart;
        }
    }
#endif
}
