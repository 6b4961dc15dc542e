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
        return counter.Finish();
    }

    /// <summary>Everything a run starts from: realm, stack, frames, jobs, timers, calls.</summary>
    public void VisitRoots(HeapVisitor visitor)
    {
        Realm.VisitRoots(visitor);
        visitor.Visit(_stack.AsSpan(0, Math.Min(_stack.Length, _sp + 64)));
        for (var i = 0; i < _depth; i++) visitor.Visit(_frames[i]);
        foreach (var job in _jobs) job.Visit(visitor);
        foreach (var promise in _rejected) visitor.Visit(promise);
        foreach (var timer in _timers.Values)
        {
            visitor.Visit(timer.Function);
            visitor.Visit(timer.Arguments.AsSpan());
        }

        foreach (var call in _calls.Values) visitor.Visit(call.Promise);
        if (_main is not null) visitor.Visit(_main);
    }
}
