namespace CodeMode.Documents;

/// <summary>Where a text's lines start: LF, CR and CRLF end them, as in YAML and in every editor.</summary>
internal sealed class LineIndex
{
    private readonly int[] _starts;

    public LineIndex(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
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
