using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>An async generator: its frame, and the calls of next, throw and return that wait their turn.</summary>
internal sealed class AsyncGeneratorObject(Realm realm, JsObject? prototype) : JsObject(realm, prototype)
{
    public Frame? Frame { get; set; }

    public bool IsRunning { get; set; }

    public bool IsStarted { get; set; }

    public Queue<AsyncGeneratorRequest> Requests { get; private set; } = new();

    public override string ClassName => "AsyncGenerator";

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Frame = visitor.Optional(Frame);
        IsRunning = visitor.Flag(IsRunning);
        IsStarted = visitor.Flag(IsStarted);
        Requests ??= new();
        visitor.Items(Requests, Requests.Enqueue, request => request.Visit(visitor));
    }
}
