namespace CodeMode.Engine.Execution;

/// <summary>A call of a host function that is under way.</summary>
/// <param name="Promise">What the program got.</param>
/// <param name="Name">The function's name.</param>
/// <param name="Line">Line of the call.</param>
/// <param name="Column">Column of the call.</param>
internal sealed record HostCall(JsPromise Promise, string Name, int Line, int Column);
