namespace CodeMode.Engine;

/// <summary>A call of a deferred function that waits for its answer.</summary>
/// <param name="Id">What <see cref="ScriptExecution.Answer"/> names it by.</param>
/// <param name="Function">The function's place among the globals, <c>api.orders.delete</c> for instance.</param>
/// <param name="Arguments">The arguments as data.</param>
/// <param name="Line">Line of the call in the program, 1-based; 0 when unknown.</param>
/// <param name="Column">Column of the call in the program, 1-based; 0 when unknown.</param>
public sealed record ScriptPendingCall(int Id, string Function, IReadOnlyList<ScriptData> Arguments, int Line, int Column);
