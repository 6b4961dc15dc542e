using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>An array of the host in a program: its items are taken over when the program first touches one.</summary>
internal sealed class LazyArray : JsArray
{
    private ScriptData? _data;
    private HostPath? _path;

    public LazyArray(Realm realm, ScriptData data, HostPath? path)
        : base(realm, [], 0)
    {
        realm.Meter.ChargeMemory(BaseSize + 40);
        _data = data;
        _path = path;
        Length = (uint)data.Count;
        IsDeferred = true;
    }

    public override bool GetOwn(in PropertyKey key, out Property property)
    {
        if (_data is not null && key.Name is not "length") Complete();
        return base.GetOwn(key, out property);
    }

    public override void DefineOwn(in PropertyKey key, in Property property)
    {
        Complete();
        base.DefineOwn(key, property);
    }

    public override bool Delete(in PropertyKey key)
    {
        Complete();
        return base.Delete(key);
    }

    public override void CollectKeys(List<PropertyKey> keys)
    {
        Complete();
        base.CollectKeys(keys);
    }

    public override void PreventExtensions()
    {
        Complete();
        base.PreventExtensions();
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        if (!visitor.Flag(_data is not null)) return;
        _path = visitor.Path(_path);
        _data = _path is null ? visitor.Data(_data!) : visitor.Host(_data!, _path);
    }

    private void Complete()
    {
        if (_data is not { } data) return;
        _data = null;
        var values = new JsValue[data.Count];
        Realm.Meter.ChargeFuel(values.Length);
        Realm.Meter.ChargeMemory(values.Length * (long)ValueSize);
        for (var i = 0; i < values.Length; i++) values[i] = HostValues.ToValue(Realm, data.GetItem(i), HostPath.Within(_path, i));
        _path = null;
        Dense = values;
        DenseCount = values.Length;
        Length = (uint)values.Length;
        IsDeferred = false;
    }
}
