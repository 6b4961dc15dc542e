using System.Text;

namespace CodeMode.Server;

/// <summary>A group of a catalog, with the operations shown so far.</summary>
internal sealed class CatalogGroup(string head, IEnumerable<string> lines)
{
    private readonly List<string> _lines = [.. lines];
    private int _shown;

    public string Head { get; } = head;

    /// <summary>Shows one more operation when the budget has room for it.</summary>
    public bool TryShowNext(ref int budget)
    {
        if (_shown == _lines.Count || _lines[_shown].Length + 3 > budget) return false;
        budget -= _lines[_shown++].Length + 3;
        return true;
    }

    public void AppendTo(StringBuilder text)
    {
        text.Append('\n').Append(Head);
        for (var i = 0; i < _shown; i++) text.Append("\n  ").Append(_lines[i]);
    }
}
