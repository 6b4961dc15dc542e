using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>The keys that a for-in loop goes through.</summary>
internal sealed class KeyCursor(JsObject target, List<string> keys) : HeapCell
{
    private int _next;

    public override long OwnSize => 64 + keys.Count * 8L;

    /// <summary>The next key that still exists, or null.</summary>
    public string? Next()
    {
        while (_next < keys.Count)
        {
            var key = keys[_next++];
            for (var holder = target; holder is not null; holder = holder.Prototype)
            {
                if (holder is ProxyObject || holder.GetOwn(key, out _)) return key;
            }
        }

        return null;
    }

    public override void Visit(HeapVisitor visitor)
    {
        target = visitor.Required(target);
        _next = visitor.Integer(_next);
        keys = visitor.List(keys);
    }
}
