namespace CodeMode.Engine.Runtime;

/// <summary>A concatenation that has not been written out yet: makes building a text piece by piece linear.</summary>
internal sealed class Rope
{
    /// <summary>Shorter results are written out at once.</summary>
    public const int MinLength = 24;

    /// <summary>How long the last part of a rope may grow in place of a part of its own.</summary>
    public const int MaxTail = 64;

    /// <summary>Up to here, several parts are written out at once.</summary>
    public const int MaxPartsLength = 256;

    private object? _left;
    private object? _right;
    private string? _flat;

    public Rope(object left, object right, int length)
    {
        _left = left;
        _right = right;
        Length = length;
    }

    public int Length { get; private set; }

    public bool IsFlat => _flat is not null;

    internal object? Left => _left;

    internal object? Right => _right;

    internal int Mark;

    /// <summary>Whether the parts make up the length: what was read from a state cannot refer to itself then.</summary>
    internal bool IsSound =>
        _left is string or Rope && _right is string or Rope && LengthOf(_left) is > 0 and var left && LengthOf(_right) is > 0 and var right
        && (long)left + right == Length;

    public static int LengthOf(object text) => text is string s ? s.Length : ((Rope)text).Length;

    public void Visit(HeapVisitor visitor)
    {
        _left = visitor.Required(_left!);
        _right = visitor.Required(_right!);
        Length = visitor.Integer(Length);
    }

    /// <summary>Writes the text out once; the parts are let go. Iterative: ropes can be as deep as the text is long.</summary>
    public string Flatten()
    {
        if (_flat is not null) return _flat;
        var text = string.Create(Length, this, static (span, rope) => rope.WriteTo(span));
        _flat = text;
        _left = _right = null;
        return text;
    }

    // Right to left, because ropes mostly grow at the right end: the stack stays small.
    private void WriteTo(Span<char> target)
    {
        var pending = new Stack<object>();
        pending.Push(this);
        var end = target.Length;
        while (pending.TryPop(out var part))
        {
            if (part is Rope { _flat: null } rope)
            {
                pending.Push(rope._left!);
                pending.Push(rope._right!);
                continue;
            }

            var text = part as string ?? ((Rope)part)._flat!;
            end -= text.Length;
            text.CopyTo(target[end..]);
        }
    }

    public override string ToString() => Flatten();
}
