using System.Text.Json;
using CodeMode.Engine;

namespace CodeMode.Data;

/// <summary>JSON as data for programs: strings are decoded, and members wrapped, when a program touches them.</summary>
internal sealed class JsonData : ScriptData
{
    // Objects of at most this many members are searched one by one.
    private const int IndexedFrom = 12;

    private readonly JsonElement _element;
    private string? _text;
    private ScriptData[]? _values;
    private string[]? _names;
    private Dictionary<string, int>? _index;

    private JsonData(JsonElement element, ScriptDataKind kind)
    {
        _element = element;
        Kind = kind;
    }

    public override ScriptDataKind Kind { get; }

    public override string Text => _text ??= Kind == ScriptDataKind.String ? _element.GetString()! : "";

    public override int Count => Kind is ScriptDataKind.Array or ScriptDataKind.Object ? Values.Length : 0;

    public override IEnumerable<string> Names => Kind == ScriptDataKind.Object ? ReadNames() : [];

    private ScriptData[] Values => _values ?? Read();

    /// <summary>Wraps a value.</summary>
    public static ScriptData From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.Number => From(element.GetDouble()),
        JsonValueKind.String => new JsonData(element, ScriptDataKind.String),
        JsonValueKind.Array => new JsonData(element, ScriptDataKind.Array),
        JsonValueKind.Object => new JsonData(element, ScriptDataKind.Object),
        _ => Undefined,
    };

    public override ScriptData GetItem(int index) => Kind == ScriptDataKind.Array ? Values[index] : base.GetItem(index);

    public override ScriptData? GetMember(string name)
    {
        if (Kind != ScriptDataKind.Object) return null;
        var names = ReadNames();
        if (names.Length >= IndexedFrom) return (_index ??= BuildIndex(names)).TryGetValue(name, out var found) ? Values[found] : null;
        var index = Array.IndexOf(names, name);
        return index < 0 ? null : Values[index];
    }

    private string[] ReadNames()
    {
        if (_names is null) Read();
        return _names!;
    }

    private ScriptData[] Read() => _values = Kind == ScriptDataKind.Array ? [.. _element.EnumerateArray().Select(From)] : ReadMembers();

    /// <summary>Of equal names the last counts, in the place of the first: as <c>JSON.parse</c> has it.</summary>
    private ScriptData[] ReadMembers()
    {
        var count = _element.GetPropertyCount();
        var names = new List<string>(count);
        var values = new List<ScriptData>(count);
        var places = count >= IndexedFrom ? new Dictionary<string, int>(count, StringComparer.Ordinal) : null;
        foreach (var member in _element.EnumerateObject())
        {
            var name = member.Name;
            var place = places is null ? names.IndexOf(name) : places.GetValueOrDefault(name, -1);
            if (place >= 0)
            {
                values[place] = From(member.Value);
                continue;
            }
            places?.Add(name, names.Count);
            names.Add(name);
            values.Add(From(member.Value));
        }
        _index = places;
        _names = [.. names];
        return [.. values];
    }

    private static Dictionary<string, int> BuildIndex(string[] names)
    {
        var index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++) index[names[i]] = i;
        return index;
    }
}
