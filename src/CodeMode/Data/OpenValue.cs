using CodeMode.Engine;

namespace CodeMode.Data;

/// <summary>An array or object that a writer is in the middle of.</summary>
internal struct OpenValue(ScriptData value)
{
    private readonly IEnumerator<string>? _names = value.Kind == ScriptDataKind.Object ? value.Names.GetEnumerator() : null;
    private int _next;

    public readonly bool IsArray => _names is null;

    /// <summary>The next item or member, or <see langword="false"/> at the end. Members without a value are skipped.</summary>
    public bool MoveNext(out string? name, out ScriptData item)
    {
        name = null;
        if (_names is null)
        {
            item = _next < value.Count ? value.GetItem(_next) : ScriptData.Undefined;
            return _next++ < value.Count;
        }
        while (_names.MoveNext())
        {
            name = _names.Current;
            item = value.GetMember(name) ?? ScriptData.Undefined;
            if (item.Kind is not (ScriptDataKind.Undefined or ScriptDataKind.Function)) return true;
        }
        item = ScriptData.Undefined;
        return false;
    }
}
