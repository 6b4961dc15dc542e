namespace CodeMode.Engine.Runtime;

/// <summary>
/// The members of a built-in object: a static table. An object made from it costs one array of marks;
/// each member is made when a program first touches it.
/// </summary>
internal sealed class ObjectTemplate
{
    private readonly List<BuiltinEntry> _entries = [];
    private Layout? _layout;

    /// <summary>A method in C#.</summary>
    public ObjectTemplate Method(string name, int length, NativeBody body, string coercions = "") =>
        Add(name, PropertyFlags.Hidden, Native(new NativeCode(name, length, body, coercions)));

    public ObjectTemplate Method(JsSymbol key, int length, NativeBody body, string coercions = "") =>
        Add(key, PropertyFlags.Hidden, Native(new NativeCode($"[{key.Description}]", length, body, coercions)));

    /// <summary>A method in JavaScript, from the prelude; <paramref name="function"/> is <c>File.function</c>.</summary>
    public ObjectTemplate SelfHosted(string name, string function) => Add(name, PropertyFlags.Hidden, Named(name, function));

    public ObjectTemplate SelfHosted(JsSymbol key, string function) => Add(key, PropertyFlags.Hidden, Named($"[{key.Description}]", function));

    /// <summary>A getter in C#, with an optional setter.</summary>
    public ObjectTemplate Getter(object key, NativeBody get, NativeBody? set = null)
    {
        var name = NameOf(key);
        var getter = new NativeCode("get " + name, 0, get);
        var setter = set is null ? null : new NativeCode("set " + name, 1, set);
        return Add(key, PropertyFlags.Configurable | PropertyFlags.Accessor, realm => new JsValue(new Accessor(
            new NativeFunction(realm, getter), setter is null ? null : new NativeFunction(realm, setter))));
    }

    /// <summary>A getter in JavaScript, from the prelude.</summary>
    public ObjectTemplate SelfHostedGetter(object key, string function) =>
        Add(key, PropertyFlags.Configurable | PropertyFlags.Accessor, Accessor(Named("get " + NameOf(key), function), null));

    /// <summary>A getter and a setter in JavaScript, from the prelude.</summary>
    public ObjectTemplate SelfHostedAccessor(object key, string get, string set) =>
        Add(key, PropertyFlags.Configurable | PropertyFlags.Accessor, Accessor(Named("get " + NameOf(key), get), Named("set " + NameOf(key), set)));

    public ObjectTemplate Constant(object key, JsValue value, PropertyFlags flags = PropertyFlags.None) => Add(key, flags, _ => value);

    /// <summary>The usual <c>[Symbol.toStringTag]</c>.</summary>
    public ObjectTemplate Tag(string name) => Constant(JsSymbol.ToStringTag, name, PropertyFlags.Configurable);

    /// <summary>A member that is another built-in object of the realm.</summary>
    public ObjectTemplate Intrinsic(object key, Intrinsic intrinsic, PropertyFlags flags = PropertyFlags.Hidden) =>
        Add(key, flags, realm => realm.Get(intrinsic));

    public ObjectTemplate Add(object key, PropertyFlags flags, Func<Realm, JsValue> create)
    {
        _entries.Add(new BuiltinEntry(key, flags, create));
        return this;
    }

    /// <summary>An ordinary object with these members.</summary>
    public JsObject CreateObject(Realm realm, JsObject? prototype)
    {
        var target = new JsObject(realm.RootShape(prototype));
        FillEmpty(target, prototype);
        return target;
    }

    /// <summary>An object of a kind of its own with these members.</summary>
    public JsObject Fill(JsObject target)
    {
        FillEmpty(target, target.Prototype);
        return target;
    }

    /// <summary>Gives these members to an object that has no properties yet.</summary>
    public void FillEmpty(JsObject target, JsObject? prototype)
    {
        // One array of entries a process, whoever comes first: a state names it.
        var layout = LazyInitializer.EnsureInitialized(ref _layout, CreateLayout);
        target.Slots = new JsValue[_entries.Count];
        Array.Fill(target.Slots, new JsValue(Runtime.Tag.Lazy));
        target.Shape = Shape.Unique(target.Realm, prototype, layout.Table, layout.Entries);
    }

    private Layout CreateLayout()
    {
        var table = new PropertyTable();
        foreach (var entry in _entries) table.Add(entry.Key, entry.Flags);
        return new Layout(table.Share(), [.. _entries]);
    }

    /// <summary>Adds these members to an object that has others; they are made now.</summary>
    public void AddTo(JsObject target)
    {
        foreach (var entry in _entries) target.DefineOwn(PropertyKey.FromName(entry.Key), new Property(entry.Create(target.Realm), entry.Flags));
    }

    // A function of the prelude is often called otherwise than the method that it is.
    private static Func<Realm, JsValue> Named(string name, string function)
    {
        if (function.EndsWith("." + name, StringComparison.Ordinal)) return realm => realm.SelfHosted(function);
        return realm =>
        {
            var target = realm.SelfHosted(function);
            target.DefineOwn("name", new Property(name, PropertyFlags.Configurable));
            return target;
        };
    }

    private static Func<Realm, JsValue> Accessor(Func<Realm, JsValue> getter, Func<Realm, JsValue>? setter) =>
        realm => new JsValue(new Accessor(getter(realm).AsObject(), setter?.Invoke(realm).AsObject()));

    private static string NameOf(object key) => key is JsSymbol symbol ? $"[{symbol.Description}]" : (string)key;

    private static Func<Realm, JsValue> Native(NativeCode code) => realm => new NativeFunction(realm, code);

    private sealed record Layout(PropertyTable Table, BuiltinEntry[] Entries);
}
