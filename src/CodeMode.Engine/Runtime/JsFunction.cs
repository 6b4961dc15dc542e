namespace CodeMode.Engine.Runtime;

/// <summary>Something that can be called. Its own properties (length, name, prototype) are made when one is first touched.</summary>
internal abstract class JsFunction : JsObject
{
    private bool _built;

    protected JsFunction(Realm realm, JsObject? prototype = null)
        : base(prototype is null || ReferenceEquals(prototype, realm.FunctionPrototype) ? realm.LazyFunctionShape : Shape.Exotic(realm, prototype)) =>
        realm.Meter.ChargeMemory(BaseSize + 24);

    public override bool IsCallable => true;

    public override string ClassName => "Function";

    /// <summary>Whether it has other own properties from the start.</summary>
    protected virtual bool HasStatics => false;

    /// <summary>The text that toString gives.</summary>
    public abstract string SourceText { get; }

    public override bool GetOwn(in PropertyKey key, out Property property)
    {
        if (!_built)
        {
            if (!HasStatics && key.Name is not ("length" or "name" or "prototype"))
            {
                property = default;
                return false;
            }

            Build();
        }

        return base.GetOwn(key, out property);
    }

    public override void DefineOwn(in PropertyKey key, in Property property)
    {
        Build();
        base.DefineOwn(key, property);
    }

    public override bool Delete(in PropertyKey key)
    {
        Build();
        return base.Delete(key);
    }

    public override void CollectKeys(List<PropertyKey> keys)
    {
        Build();
        base.CollectKeys(keys);
    }

    public override void SetPrototype(JsObject? prototype)
    {
        Build();
        base.SetPrototype(prototype);
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        _built = visitor.Flag(_built);
    }

    /// <summary>Defines length, name and, for constructors, prototype.</summary>
    protected abstract void DefineProperties();

    protected void DefineLengthAndName(int length, JsValue name)
    {
        base.DefineOwn("length", new Property(length, PropertyFlags.Configurable));
        base.DefineOwn("name", new Property(name, PropertyFlags.Configurable));
    }

    /// <summary>Makes the own properties real.</summary>
    public void Build()
    {
        if (_built) return;
        _built = true;
        Shape = Realm.RootShape(Prototype);
        DefineProperties();
    }
}
