namespace CodeMode.Documents;

/// <summary>Where a text's lines start: LF, CR and CRLF end them, as in YAML and in every editor.</summary>
internal sealed class LineIndex
{
    private readonly int[] _starts;

    public LineIndex(string text)
    {
        var starts = new List<int>(text.Length / 32) { 0 };
        // Most texts have no CR: then one search a line finds all ends.
        var ends = text.IndexOf('\r') < 0 ? ['\n'] : new[] { '\n', '\r' };
        for (var end = text.IndexOfAny(ends); end >= 0; end = text.IndexOfAny(ends, end + 1))
        {
            if (text[end] == '\n' || end + 1 == text.Length || text[end + 1] != '\n') starts.Add(end + 1);
        }

        _starts = [.. starts];
    }

    /// <summary>The 1-based line and column of an offset.</summary>
    public (int Line, int Column) GetPosition(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
