using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>setTimeout and its kin, queueMicrotask. A timer's wait is no CPU time.</summary>
internal static class TimerBuiltins
{
    public static JsValue Set(in Arguments args, bool repeats)
    {
        if (!args[0].IsCallable) throw args.TypeError("The \"callback\" argument must be of type function.");
        var delay = args[1].IsUndefined ? 0 : args.Number(1);
        var milliseconds = double.IsNaN(delay) ? 1 : Math.Clamp(delay, 1, int.MaxValue);
        return args.Realm.Machine.AddTimer(args[0], args.Count > 2 ? args.Values[2..].ToArray() : [], TimeSpan.FromMilliseconds(milliseconds), repeats);
    }

    public static JsValue Clear(in Arguments args)
    {
        if (args[0].IsNumber) args.Realm.Machine.RemoveTimer((int)args[0].Num);
        return JsValue.Undefined;
    }

    public static JsValue QueueMicrotask(in Arguments args)
    {
        if (!args[0].IsCallable) throw args.TypeError("The \"callback\" argument must be of type function.");
        args.Realm.Machine.Enqueue(Execution.Job.Call(args[0]));
        return JsValue.Undefined;
    }
}
