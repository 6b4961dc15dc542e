using System.Text.Json;
using CodeMode.Engine;

namespace CodeMode.Cli;

/// <summary>An array or object whose end is not yet written.</summary>
internal sealed class OpenContainer(ScriptData container)
{
    private readonly IEnumerator<string>? _names = container.Kind == ScriptDataKind.Object ? container.Names.GetEnumerator() : null;
    private int _next;

    /// <summary>The next item, or the next member that is not <c>undefined</c>; <see langword="null"/> at the end.</summary>
    public (string? Name, ScriptData Value)? MoveNext()
    {
        if (_names is null) return _next < container.Count ? (null, container.GetItem(_next++)) : null;
        while (_names.MoveNext())
        {
            if (container.GetMember(_names.Current) is { Kind: not ScriptDataKind.Undefined } value) return (_names.Current, value);
        }
        return null;
    }

    public void End(Utf8JsonWriter json)
    {
        if (_names is null) json.WriteEndArray();
        else json.WriteEndObject();
        _names?.Dispose();
    }
}
