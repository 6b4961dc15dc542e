using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>The console lines of a run, as many as the limits allow.</summary>
internal sealed class LogBuffer(ScriptLimits limits, Action<ScriptLog>? onLog)
{
    private readonly List<ScriptLog> _lines = [];
    private int _characters;

    public IReadOnlyList<ScriptLog> Lines => _lines;

    public int Dropped { get; private set; }

    public void Visit(HeapVisitor visitor)
    {
        visitor.Items(_lines, _lines.Add, line => new ScriptLog(visitor.RequiredText(line?.Level!), visitor.RequiredText(line?.Text!)));
        _characters = visitor.Integer(_characters);
        Dropped = visitor.Integer(Dropped);
    }

    public void Write(string level, string text)
    {
        var left = limits.LogCharacters - _characters;
        if (_lines.Count >= limits.LogLines || left <= 0)
        {
            Dropped++;
            return;
        }

        var line = new ScriptLog(level, text.Length <= left ? text : text[..left] + "…");
        _characters += text.Length;
        _lines.Add(line);
        onLog?.Invoke(line);
    }
}
