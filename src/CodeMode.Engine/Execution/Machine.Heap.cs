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
        return counter.Total + TableBytes;
    }

    // What waits, and what objects begin with, lies in tables that are no part of the heap; timers that were cleared stay in their queue until they would have been due.
    private long TableBytes
    {
        get
        {
            var bytes = _jobs.Count * (long)Job.Size + _timers.Count * 200L + _timerQueue.Count * 64L + _rejected.Count * 16L + Realm.ShapeBytes;
            foreach (var job in _jobs) bytes += job.Arguments.Length * (long)JsObject.ValueSize;
            foreach (var timer in _timers.Values) bytes += timer.Arguments.Length * (long)JsObject.ValueSize;
            return bytes;
        }
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
