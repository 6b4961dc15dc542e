using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Goes through a Map or Set while it may change: https://tc39.es/ecma262/#sec-map-iterator-objects</summary>
internal sealed class CollectionIterator(Realm realm, CollectionObject collection, bool keys, bool values)
    : NativeIterator(realm, realm.Get(collection.IsMap ? Intrinsic.MapIteratorPrototype : Intrinsic.SetIteratorPrototype))
{
    private static readonly ObjectTemplate s_mapPrototype = new ObjectTemplate()
        .Method("next", 0, NextBody)
        .Tag("Map Iterator");

    private static readonly ObjectTemplate s_setPrototype = new ObjectTemplate()
        .Method("next", 0, NextBody)
        .Tag("Set Iterator");

    private bool _isMap = collection.IsMap;
    private CollectionObject? _collection = collection;
    private CollectionEntry? _entry = collection.Head;

    public static JsObject CreateMapPrototype(Realm realm) => s_mapPrototype.CreateObject(realm, realm.Get(Intrinsic.IteratorPrototype));

    public static JsObject CreateSetPrototype(Realm realm) => s_setPrototype.CreateObject(realm, realm.Get(Intrinsic.IteratorPrototype));

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        _collection = visitor.Optional(_collection);
        _entry = visitor.Optional(_entry);
        _isMap = visitor.Flag(_isMap);
        keys = visitor.Flag(keys);
        values = visitor.Flag(values);
    }

    /// <summary>The key of the current entry.</summary>
    public JsValue Key => _entry!.Key;

    /// <summary>The value of the current entry; in a Set the key again.</summary>
    public JsValue Value => _isMap ? _entry!.Value : _entry!.Key;

    /// <summary>Goes to the next entry; false at the end, from where on the collection is let go.</summary>
    public bool MoveNext()
    {
        _entry = _entry is null ? null : _collection!.After(_entry);
        if (_entry is null) _collection = null;
        return _entry is not null;
    }

    /// <summary>The next key, value or pair.</summary>
    public override bool MoveNext(Realm realm, out JsValue value)
    {
        var more = MoveNext();
        value = !more ? JsValue.Undefined : !values ? Key : !keys ? Value : JsArray.Create(realm, [Key, Value]);
        return more;
    }
}
