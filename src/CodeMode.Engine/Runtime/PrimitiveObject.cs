namespace CodeMode.Engine.Runtime;

/// <summary>A Boolean, Number, Symbol or BigInt object around its primitive.</summary>
internal class PrimitiveObject(Realm realm, JsObject? prototype, JsValue value) : JsObject(realm, prototype)
{
    public JsValue Value { get; private set; } = value;

    public override string ClassName => Value.IsNumber ? "Number" : Value.IsBoolean ? "Boolean" : Value.IsString ? "String" : "Object";

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Value = visitor.Value(Value);
    }
}
