namespace CodeMode.Engine.Runtime;

/// <summary>The getter and setter of an accessor property; null where there is none.</summary>
internal sealed class Accessor(JsObject? getter, JsObject? setter)
{
    public JsObject? Getter { get; } = getter;

    public JsObject? Setter { get; } = setter;
}
