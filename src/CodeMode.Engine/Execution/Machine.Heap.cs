using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private int _lastMark;

    /// <summary>Bytes that the run keeps alive now.</summary>
    public long CountAlive()
    {
        var counter = new HeapCounter(++_lastMark);
        VisitRoots(counter);
        counter.VisitPending();
        return counter.Total;
    }

    /// <summary>Everything a run starts from: what it computes with now, and what it waits with.</summary>
    public void VisitRoots(HeapVisitor visitor)
    {
        visitor.Values(_stack, Math.Min(_stack.Length, _sp + 64));
        for (var i = 0; i < _depth; i++) visitor.Optional(_frames[i]);
        Realm.VisitPrototypes(visitor);
        Visit(visitor);
    }

    /// <summary>
    /// What a run consists of while it waits: realm, jobs, timers, calls. Its frames belong to those then, and the stack is empty.
    /// </summary>
    public void Visit(HeapVisitor visitor)
    {
        Realm.Visit(visitor);
        _main = visitor.Optional(_main);
        _thrown = visitor.Value(_thrown);
        ThrownAt = (visitor.Integer(ThrownAt.Line), visitor.Integer(ThrownAt.Column));
        visitor.Items(_rejected, _rejected.Add, promise => visitor.Required(promise!));
        visitor.Items(_jobs, _jobs.Enqueue, job => job.Visit(visitor));
        visitor.Items(_timers.Values, Schedule, timer => Timer.Visit(visitor, timer));
        _lastTimer = visitor.Integer(_lastTimer);
        visitor.Items(_calls.Values, call => _calls.Add(call.Id, call), call => HostCall.Visit(visitor, call));
        _lastCall = visitor.Integer(_lastCall);
    }
}
