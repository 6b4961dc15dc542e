using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A function that runs at a time, counted from the start of the run.</summary>
internal sealed record Timer(int Id, JsValue Function, JsValue[] Arguments, TimeSpan Due, TimeSpan? Interval)
{
    public static Timer Visit(HeapVisitor visitor, Timer? timer) => new(
        visitor.Integer(timer?.Id ?? 0),
        visitor.Value(timer?.Function ?? default),
        visitor.Values(timer?.Arguments!),
        TimeSpan.FromTicks(visitor.Long(timer?.Due.Ticks ?? 0)),
        visitor.Long(timer?.Interval?.Ticks ?? -1) is >= 0 and var interval ? TimeSpan.FromTicks(interval) : null);
}
