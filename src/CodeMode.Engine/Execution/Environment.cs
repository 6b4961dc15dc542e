using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>Bindings that closures share.</summary>
internal sealed class Environment(JsValue[] slots, Environment? parent) : HeapCell
{
    public JsValue[] Slots { get; private set; } = slots;

    public Environment? Parent { get; private set; } = parent;

    public override long OwnSize => 64 + Slots.Length * (long)JsObject.ValueSize;

    public override void Visit(HeapVisitor visitor)
    {
        Slots = visitor.Values(Slots);
        Parent = visitor.Optional(Parent);
    }
}
