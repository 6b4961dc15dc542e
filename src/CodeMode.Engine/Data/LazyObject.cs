using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>An object of the host in a program: a member is taken over when the program touches it; what the program changes stays its own.</summary>
internal sealed class LazyObject : JsObject
{
    private ScriptData _data;
    private HostPath? _path;
    private Dictionary<string, JsValue>? _touched;
    private bool _isComplete;

    public LazyObject(Realm realm, ScriptData data, HostPath? path)
        : base(Shape.Exotic(realm, realm.ObjectPrototype))
    {
        realm.Meter.ChargeMemory(BaseSize + 64);
        _data = data;
        _path = path;
    }

    public override bool GetOwn(in PropertyKey key, out Property property)
    {
        if (_isComplete) return base.GetOwn(key, out property);
        property = default;
        if (key.IsSymbol) return false;
        var name = key.ToString();
        if (_touched is null || !_touched.TryGetValue(name, out var value))
        {
            if (_data.GetMember(name) is not { } member) return false;
            Realm.Meter.ChargeMemory(64);
            value = HostValues.ToValue(Realm, member, HostPath.Within(_path, name));
            (_touched ??= new(StringComparer.Ordinal)).Add(name, value);
        }

        property = new Property(value, PropertyFlags.Default);
        return true;
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

    public override void SetPrototype(JsObject? prototype)
    {
        Complete();
        base.SetPrototype(prototype);
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        _isComplete = visitor.Flag(_isComplete);
        if (_isComplete) return;
        _path = visitor.Path(_path);
        _data = _path is null ? visitor.Data(_data) : visitor.Host(_data, _path);
        if (!visitor.Flag(_touched is not null)) return;
        _touched ??= new(StringComparer.Ordinal);
        visitor.Items(_touched, item => _touched.Add(item.Key, item.Value), item => new(visitor.RequiredText(item.Key), visitor.Value(item.Value)));
    }

    // From now on an ordinary object, its members in the host's order.
    private void Complete()
    {
        if (_isComplete) return;
        _isComplete = true;
        Realm.Meter.ChargeFuel(_data.Count * 4L);
        Shape = Realm.RootShape(Prototype);
        foreach (var name in _data.Names)
        {
            var value = _touched is not null && _touched.TryGetValue(name, out var touched) ? touched
                : _data.GetMember(name) is { } member ? HostValues.ToValue(Realm, member, HostPath.Within(_path, name)) : JsValue.Undefined;
            base.DefineOwn(name, new Property(value, PropertyFlags.Default));
        }

        _touched = null;
        _path = null;
    }
}
