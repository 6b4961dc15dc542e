namespace CodeMode.Engine.Runtime;

/// <summary>The getter and setter of an accessor property; null where there is none.</summary>
internal sealed class Accessor(JsObject? getter, JsObject? setter)
{
    public JsObject? Getter { get; private set; } = getter;

    public JsObject? Setter { get; private set; } = setter;

    public void Visit(HeapVisitor visitor)
    {
        Getter = visitor.Optional(Getter);
        Setter = visitor.Optional(Setter);
    }
}
