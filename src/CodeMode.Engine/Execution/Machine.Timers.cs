using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private readonly Dictionary<int, Timer> _timers = [];
    private readonly PriorityQueue<int, (TimeSpan Due, int Id)> _timerQueue = new();
    private int _lastTimer;

    /// <summary>Time since the run began, by the host's clock.</summary>
    public Func<TimeSpan> Elapsed { get; set; } = static () => TimeSpan.Zero;

    public int AddTimer(JsValue function, JsValue[] arguments, TimeSpan delay, bool repeats)
    {
        _meter.ChargeMemory(200 + arguments.Length * 16L);
        var timer = new Timer(++_lastTimer, function, arguments, Elapsed() + delay, repeats ? delay : null);
        Schedule(timer);
        return timer.Id;
    }

    public void RemoveTimer(int id) => _timers.Remove(id);

    private void Schedule(Timer timer)
    {
        _timers[timer.Id] = timer;
        _timerQueue.Enqueue(timer.Id, (timer.Due, timer.Id));
    }

    /// <summary>When the next timer is due; null when there is none.</summary>
    private TimeSpan? NextTimer()
    {
        while (_timerQueue.TryPeek(out var id, out var due))
        {
            if (_timers.TryGetValue(id, out var timer) && timer.Due == due.Due) return timer.Due;
            _timerQueue.Dequeue();
        }

        return null;
    }

    /// <summary>Takes the next timer that is due.</summary>
    private bool TryTakeTimer(out Job job)
    {
        job = default;
        if (NextTimer() is not { } due || due > Elapsed()) return false;
        var id = _timerQueue.Dequeue();
        _timers.Remove(id, out var timer);
        if (timer!.Interval is { } interval) Schedule(timer with { Due = Elapsed() + interval });
        job = Job.Call(timer.Function, timer.Arguments);
        return true;
    }
}
