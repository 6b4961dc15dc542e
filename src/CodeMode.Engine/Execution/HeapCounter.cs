using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>Counts the bytes that are alive, by walking the heap from the roots of a run. Iterative: the heap can be as deep as it is large.</summary>
internal sealed class HeapCounter(int mark) : HeapVisitor
{
    private readonly Stack<object> _pending = new();
    private readonly HashSet<string> _texts = new(ReferenceEqualityComparer.Instance);
    private string? _lastText;
    private long _bytes;

    public long Finish()
    {
        while (_pending.TryPop(out var next))
        {
            switch (next)
            {
                case JsObject target:
                    _bytes += target.OwnSize;
                    target.Visit(this);
                    break;
                case HeapCell cell:
                    _bytes += cell.OwnSize;
                    cell.Visit(this);
                    break;
                case Rope rope:
                    VisitRope(rope);
                    break;
            }
        }

        return _bytes;
    }

    public override void Visit(JsObject? value)
    {
        if (value is null || value.Mark == mark) return;
        value.Mark = mark;
        _pending.Push(value);
    }

    public override void Visit(HeapCell? cell)
    {
        if (cell is null || cell.Mark == mark) return;
        cell.Mark = mark;
        _pending.Push(cell);
    }

    public override void Visit(in JsValue value)
    {
        switch (value.Ref)
        {
            case null or Tag: break;
            case string text: VisitText(text); break;
            case JsObject target: Visit(target); break;
            case Rope rope: VisitRopeOnce(rope); break;
            case HeapCell cell: Visit(cell); break;
            case JsBigInt big: _bytes += 48 + big.Value.GetByteCount(); break;
            case Accessor accessor:
                Visit(accessor.Getter);
                Visit(accessor.Setter);
                break;
            default: _bytes += 48; break;
        }
    }

    public override void VisitNames(PropertyTable table)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (table.NameAt(i, out _) is string name) VisitText(name);
        }
    }

    // A text counts once, however many values share it.
    private void VisitText(string text)
    {
        if (text.Length < 2 || ReferenceEquals(text, _lastText)) return;
        _lastText = text;
        if (_texts.Add(text)) _bytes += 24 + text.Length * 2L;
    }

    private void VisitRopeOnce(Rope rope)
    {
        if (rope.Mark == mark) return;
        rope.Mark = mark;
        _pending.Push(rope);
    }

    private void VisitRope(Rope rope)
    {
        _bytes += 48;
        if (rope.IsFlat)
        {
            _bytes += 24 + rope.Length * 2L;
            return;
        }

        Visit(new JsValue(rope.Left!));
        Visit(new JsValue(rope.Right!));
    }
}
