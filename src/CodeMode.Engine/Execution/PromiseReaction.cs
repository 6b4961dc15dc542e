using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>What happens when a promise settles: a frame that awaits it goes on, or handlers are called.</summary>
internal sealed class PromiseReaction : HeapCell
{
    /// <summary>The frame that awaits; null for handlers.</summary>
    public Frame? Frame { get; init; }

    public JsValue OnFulfilled { get; init; } = JsValue.Undefined;

    public JsValue OnRejected { get; init; } = JsValue.Undefined;

    /// <summary>The promise that then() gave, or a capability object of the prelude, or undefined.</summary>
    public JsValue Derived { get; init; } = JsValue.Undefined;

    public override long OwnSize => 96;

    public override void Visit(HeapVisitor visitor)
    {
        visitor.Visit(Frame);
        visitor.Visit(OnFulfilled);
        visitor.Visit(OnRejected);
        visitor.Visit(Derived);
    }
}
