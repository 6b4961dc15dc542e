using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>Data for the host while the prelude builds it; no program sees one.</summary>
internal sealed class DataHolder(Realm realm, ScriptData data, List<ScriptData>? items = null) : JsObject(realm, null)
{
    private List<DataHolder>? _parts;

    public ScriptData Data { get; } = data;

    public override long OwnSize => base.OwnSize + 64 + (items?.Count ?? Data.Count) * 64L;

    /// <summary>Adds a member to an object, or an item to an array.</summary>
    public void Add(in JsValue key, DataHolder part)
    {
        Realm.Meter.ChargeMemory(64);
        var value = part.Data;
        // What has been added counts as long as this does: the program's own value may be gone, or be shared where the data is not.
        if (value.Kind is ScriptDataKind.String or ScriptDataKind.Array or ScriptDataKind.Object) (_parts ??= []).Add(part);
        if (items is not null) items.Add(value.Kind == ScriptDataKind.Undefined ? ScriptData.Null : value);
        else if (value.Kind != ScriptDataKind.Undefined) ((ScriptObject)Data).Add(Conversions.ToText(key), value);
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        if (Data.Kind == ScriptDataKind.String) visitor.Value((JsValue)Data.Text);
        if (_parts is null) return;
        foreach (var part in _parts) visitor.Required(part);
    }
}
