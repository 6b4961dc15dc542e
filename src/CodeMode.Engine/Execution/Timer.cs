using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A function that runs at a time, counted from the start of the run.</summary>
internal sealed record Timer(int Id, JsValue Function, JsValue[] Arguments, TimeSpan Due, TimeSpan? Interval);
