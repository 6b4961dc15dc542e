namespace CodeMode.Engine;

/// <summary>One call from a program to a host function.</summary>
/// <param name="Arguments">The arguments as data.</param>
/// <param name="Line">Line of the call in the program, 1-based; 0 when unknown.</param>
/// <param name="Column">Column of the call in the program, 1-based; 0 when unknown.</param>
/// <param name="CancellationToken">Cancelled when the program ends or is stopped: the call's work should stop.</param>
public sealed record ScriptCall(IReadOnlyList<ScriptData> Arguments, int Line, int Column, CancellationToken CancellationToken);
