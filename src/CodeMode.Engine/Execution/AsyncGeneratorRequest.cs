using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A call of next, throw or return on an async generator.</summary>
internal readonly record struct AsyncGeneratorRequest(ResumeMode Mode, JsValue Value, JsPromise Promise)
{
    public AsyncGeneratorRequest Visit(HeapVisitor visitor) => new(visitor.Choice(Mode), visitor.Value(Value), visitor.Required(Promise));
}
