using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>Data for the host while the prelude builds it; no program sees one.</summary>
internal sealed class DataHolder(Realm realm, ScriptData data, List<ScriptData>? items = null) : JsObject(realm, null)
{
    public ScriptData Data { get; } = data;

    public override long OwnSize => base.OwnSize + 64 + (items?.Count ?? Data.Count) * 64L;

    /// <summary>Adds a member to an object, or an item to an array.</summary>
    public void Add(in JsValue key, ScriptData value)
    {
        Realm.Meter.ChargeMemory(64);
        if (items is not null) items.Add(value.Kind == ScriptDataKind.Undefined ? ScriptData.Null : value);
        else if (value.Kind != ScriptDataKind.Undefined) ((ScriptObject)Data).Add(Conversions.ToText(key), value);
    }
}
