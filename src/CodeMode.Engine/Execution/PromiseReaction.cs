using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>What happens when a promise settles: a frame that awaits it goes on, or handlers are called.</summary>
internal sealed class PromiseReaction : HeapCell
{
    /// <summary>The frame that awaits; null for handlers.</summary>
    public Frame? Frame { get; set; }

    /// <summary>A function, or a <see cref="PromiseCollector"/>.</summary>
    public JsValue OnFulfilled { get; set; } = JsValue.Undefined;

    /// <summary>A function, or the number of the collector's element.</summary>
    public JsValue OnRejected { get; set; } = JsValue.Undefined;

    /// <summary>The promise that then() gave, or a capability object of the prelude, or undefined.</summary>
    public JsValue Derived { get; set; } = JsValue.Undefined;

    public override long OwnSize => 96;

    public override void Visit(HeapVisitor visitor)
    {
        Frame = visitor.Optional(Frame);
        OnFulfilled = visitor.Value(OnFulfilled);
        OnRejected = visitor.Value(OnRejected);
        Derived = visitor.Value(Derived);
    }
}
