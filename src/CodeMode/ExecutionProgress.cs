namespace CodeMode;

/// <summary>How far a running program is.</summary>
/// <param name="CallsStarted">Calls that were started.</param>
/// <param name="CallsEnded">Calls that have ended.</param>
/// <param name="Message">What has just happened: <c>GET /orders/7 → 200</c>.</param>
public sealed record ExecutionProgress(int CallsStarted, int CallsEnded, string Message);
