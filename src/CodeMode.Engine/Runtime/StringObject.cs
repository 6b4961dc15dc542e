namespace CodeMode.Engine.Runtime;

/// <summary>https://tc39.es/ecma262/#sec-string-exotic-objects</summary>
internal sealed class StringObject(Realm realm, JsObject? prototype, string text) : PrimitiveObject(realm, prototype, text)
{
    public string Text { get; private set; } = text;

    public override bool GetOwn(in PropertyKey key, out Property property)
    {
        if (key.Name is null && key.Index < (uint)Text.Length)
        {
            property = new Property(Operators.CharacterAt(Text, (int)key.Index), PropertyFlags.Enumerable);
            return true;
        }

        if (key.Name is "length")
        {
            property = new Property(Text.Length, PropertyFlags.None);
            return true;
        }

        return base.GetOwn(key, out property);
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Text = visitor.RequiredText(Text);
    }

    public override bool Delete(in PropertyKey key) =>
        key.Name is not "length" && (key.Name is not null || key.Index >= (uint)Text.Length) && base.Delete(key);

    public override void CollectKeys(List<PropertyKey> keys)
    {
        Realm.Meter.ChargeFuel(Text.Length);
        Realm.Meter.ChargeMemory(Text.Length * 16L);
        for (var i = 0; i < Text.Length; i++) keys.Add(new PropertyKey((uint)i));
        Indexed?.CollectKeys(keys);
        keys.Add(PropertyKey.FromName("length"));
        CollectNamedKeys(keys);
    }
}
