using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>Something that runs when nothing else does: a frame that goes on, or a function that is called.</summary>
internal readonly record struct Job(Frame? Frame, ResumeMode Mode, JsValue Function, JsValue[] Arguments, JsValue Value)
{
    /// <summary>Bytes of a job in its queue, which grows by doubling, and of the list of its arguments.</summary>
    public const int Size = 144;

    public static Job Resume(Frame frame, ResumeMode mode, JsValue value) => new(frame, mode, JsValue.Undefined, [], value);

    public static Job Call(JsValue function, params JsValue[] arguments) => new(null, ResumeMode.Next, function, arguments, JsValue.Undefined);

    /// <summary>An element that a <see cref="PromiseCollector"/> waits for.</summary>
    public static Job Collect(PromiseReaction reaction, ResumeMode mode, JsValue result) => new(null, mode, reaction.OnFulfilled, [reaction.OnRejected], result);

    public Job Visit(HeapVisitor visitor) =>
        new(visitor.Optional(Frame), visitor.Choice(Mode), visitor.Value(Function), visitor.Values(Arguments), visitor.Value(Value));
}
