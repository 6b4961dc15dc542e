using CodeMode.Jint.Limits;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace CodeMode.Jint.Running;

/// <summary><c>setTimeout</c> and <c>clearTimeout</c>, which Jint leaves to its host.</summary>
internal sealed class Timers(JintMachine machine, RunMeter meter)
{
    private readonly PriorityQueue<(int Id, JsValue Callback, JsValue[] Arguments), (TimeSpan Due, int Id)> _timers = new();
    private readonly HashSet<int> _cleared = [];
    private int _last;

    /// <summary>When the next one is due, by the run's clock.</summary>
    public TimeSpan? NextDue => _timers.TryPeek(out _, out var due) ? due.Due : null;

    public void AddTo(JintMachine target)
    {
        Add(target, "setTimeout", (_, arguments) => Set(arguments));
        Add(target, "clearTimeout", (_, arguments) =>
        {
            if (arguments is [{ } id, ..] && id.IsNumber()) _cleared.Add((int)id.AsNumber());
            return JsValue.Undefined;
        });
    }

    /// <summary>Runs what is due, and the jobs behind each.</summary>
    public void RunDue()
    {
        while (NextDue is { } due && due <= meter.Elapsed)
        {
            var (id, callback, arguments) = _timers.Dequeue();
            if (_cleared.Remove(id)) continue;
            machine.Call(callback, arguments);
            machine.Advanced.ProcessTasks();
        }
    }

    private JsNumber Set(JsValue[] arguments)
    {
        if (arguments is not [{ } callback, ..] || !callback.IsCallable()) throw new JavaScriptException(machine.Intrinsics.TypeError, "The first argument of setTimeout must be a function");
        var delay = arguments.Length > 1 ? TypeConverter.ToNumber(arguments[1]) : 0;
        var due = meter.Elapsed + TimeSpan.FromMilliseconds(double.IsFinite(delay) ? Math.Clamp(delay, 1, int.MaxValue) : 1);
        _timers.Enqueue((++_last, callback, arguments.Length > 2 ? arguments[2..] : []), (due, _last));
        return new JsNumber(_last);
    }

    private static void Add(JintMachine target, string name, Func<JsValue, JsValue[], JsValue> body) =>
        target.Global.FastSetProperty(name, new PropertyDescriptor(new ClrFunction(target, name, body, 1, PropertyFlag.AllForbidden), PropertyFlag.NonEnumerable));
}
