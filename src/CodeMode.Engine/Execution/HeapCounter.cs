using System.Runtime.CompilerServices;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>Counts the bytes that are alive, by walking the heap from the roots of a run. Iterative: the heap can be as deep as it is large.</summary>
internal sealed class HeapCounter(int mark) : HeapVisitor
{
    private readonly Stack<object> _pending = new();
    // Texts have no room for a mark. The large ones are remembered, of the small ones those seen last: remembering
    // all would take as much memory as they do.
    private const int LargeText = 100;

    private readonly HashSet<string> _largeTexts = new(ReferenceEqualityComparer.Instance);
    private readonly string?[] _smallTexts = new string?[1 << 14];
    private readonly HashSet<JsSymbol> _symbols = [];

    /// <summary>The bytes counted so far.</summary>
    public long Total { get; private set; }

    public override void VisitPending()
    {
        while (_pending.TryPop(out var next))
        {
            switch (next)
            {
                case JsObject target:
                    Total += target.OwnSize;
                    target.Visit(this);
                    break;
                case HeapCell cell:
                    Total += cell.OwnSize;
                    cell.Visit(this);
                    break;
                case Rope rope:
                    VisitRope(rope);
                    break;
            }
        }
    }

    public override JsValue Value(in JsValue value)
    {
        if (value.Ref is { } reference and not Tag) Visit(reference);
        return value;
    }

    public override JsValue[] Values(JsValue[] values, int count)
    {
        foreach (ref readonly var value in values.AsSpan(0, Math.Min(count, values.Length)))
        {
            if (value.Ref is { } reference and not Tag) Visit(reference);
        }

        return values;
    }

    public override Shape Layout(Shape shape)
    {
        if (shape.Prototype is { } prototype) Visit(prototype);
        if (!shape.IsUnique) return shape;
        var table = shape.Table();
        for (var i = 0; i < table.Count; i++)
        {
            if (table.NameAt(i, out _) is string name) VisitText(name);
        }

        return shape;
    }

    protected override object? Reference(object? value)
    {
        if (value is not null) Visit(value);
        return value;
    }

    private void Visit(object value)
    {
        switch (value)
        {
            case JsObject target:
                if (target.Mark == mark) return;
                target.Mark = mark;
                _pending.Push(target);
                break;
            case string text:
                VisitText(text);
                break;
            case HeapCell cell:
                if (cell.Mark == mark) return;
                cell.Mark = mark;
                _pending.Push(cell);
                break;
            case Rope rope:
                if (rope.Mark == mark) return;
                rope.Mark = mark;
                _pending.Push(rope);
                break;
            case JsSymbol symbol:
                if (_symbols.Add(symbol)) Total += 112 + (symbol.Description?.Length ?? 0) * 2L;
                break;
            case JsBigInt big:
                Total += 48 + big.Value.GetByteCount();
                break;
            case Accessor accessor:
                accessor.Visit(this);
                break;
            default:
                Total += 48;
                break;
        }
    }

    // A text counts once, however many values share it; a small one again when it was not seen for long.
    private void VisitText(string text)
    {
        if (text.Length < 2) return;
        if (text.Length >= LargeText)
        {
            if (!_largeTexts.Add(text)) return;
        }
        else
        {
            ref var seen = ref _smallTexts[RuntimeHelpers.GetHashCode(text) & (_smallTexts.Length - 1)];
            if (ReferenceEquals(seen, text)) return;
            seen = text;
        }

        Total += 24 + text.Length * 2L;
    }

    private void VisitRope(Rope rope)
    {
        Total += 48;
        if (rope.IsFlat)
        {
            Total += 24 + rope.Length * 2L;
            return;
        }

        Visit(rope.Left!);
        Visit(rope.Right!);
    }
}
