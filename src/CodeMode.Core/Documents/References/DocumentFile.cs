namespace CodeMode.Documents;

/// <summary>A file that a tree was read from.</summary>
/// <param name="path">Its path, see <see cref="ReferencePath"/>.</param>
/// <param name="number">Its number among the tree's files; the document itself is 0.</param>
/// <param name="root">The index of its outermost value.</param>
/// <param name="start">Offset of its first code unit in the tree's text.</param>
/// <param name="lines">The lines of its own text.</param>
internal sealed class DocumentFile(string path, int number, int root, int start, LineIndex lines)
{
    public string Path => path;

    public int Number => number;

    public int Root => root;

    public int Start => start;

    /// <summary>The 1-based line and column of an offset in the tree's text.</summary>
    public (int Line, int Column) GetPosition(int offset) => lines.GetPosition(offset - start);
}
