namespace CodeMode.TypeScript;

/// <summary>The parts of a union or an intersection while they are written: equal ones once, in parentheses where they must.</summary>
/// <param name="text">Where they are written.</param>
/// <param name="shape">Which of the two it is.</param>
internal sealed class TypeParts(TextBuffer text, TypeShape shape)
{
    public const string Unknown = "unknown";

    private readonly List<(int Start, int End)> _parts = [];
    private readonly int _start = text.Length;
    private TypeShape _first;
    private bool _hasUnknown;
    private int _end;
    private int _next;

    public int Count => _parts.Count;

    /// <summary>Begins a part; it is written behind this.</summary>
    public void Begin()
    {
        _end = text.Length;
        if (_parts.Count > 0) text.Append(shape == TypeShape.Union ? " | " : " & ");
        _next = text.Length;
    }

    /// <summary>Adds a part of one word.</summary>
    public void Add(string part)
    {
        Begin();
        text.Append(part);
        End(TypeShape.Primary);
    }

    /// <summary>Ends a part, which is taken back when it says nothing new.</summary>
    public void End(TypeShape part)
    {
        var isUnknown = text.EndsWith(Unknown, _next);
        // All values, and these: these.
        if ((isUnknown && shape == TypeShape.Intersection) || IsRepeated())
        {
            text.Length = _end;
            return;
        }

        _hasUnknown |= isUnknown;
        if (_parts.Count == 0) _first = part;
        else if (part < shape) text.Wrap(_next++);
        // The first one stands alone until there is a second.
        if (_parts.Count == 1 && _first < shape) WrapFirst();
        _parts.Add((_next, part < shape && _parts.Count > 0 ? text.Length - 1 : text.Length));
    }

    /// <summary>What all of them are together; <c>unknown</c> takes in all others.</summary>
    public TypeShape Finish()
    {
        if (_parts.Count == 1) return _first;
        if (_parts.Count > 0 && !_hasUnknown) return shape;
        text.Length = _start;
        text.Append(Unknown);
        return TypeShape.Primary;
    }

    private bool IsRepeated()
    {
        foreach (var (start, end) in _parts)
        {
            if (text.Repeats(start, end, _next)) return true;
        }

        return false;
    }

    private void WrapFirst()
    {
        var (start, end) = _parts[0];
        text.Wrap(start, end);
        _parts[0] = (start + 1, end + 1);
        _next += 2;
    }
}
