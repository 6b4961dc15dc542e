namespace CodeMode.Engine.Runtime;

/// <summary>A built-in written in C#: one entry of a static table, so that it holds no state of its own.</summary>
internal sealed class NativeFunction(Realm realm, NativeCode code, JsObject? prototype = null) : JsFunction(realm, prototype)
{
    public NativeCode Code { get; private set; } = code;

    public override bool IsConstructor => Code.IsConstructor;

    public override string SourceText => $"function {Code.Name}() {{ [native code] }}";

    protected override bool HasStatics => Code.Statics is not null;

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Code = visitor.Native(Code);
    }

    protected override void DefineProperties()
    {
        DefineLengthAndName(Code.Length, Code.Name);
        if (Code.Prototype is { } prototype)
        {
            DefineOwn("prototype", new Property(Realm.Get(prototype), PropertyFlags.None));
        }

        Code.Statics?.AddTo(this);
    }
}
