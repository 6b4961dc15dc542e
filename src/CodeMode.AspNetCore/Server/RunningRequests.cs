using System.Collections.Concurrent;
using ModelContextProtocol.Protocol;

namespace CodeMode.AspNetCore.Server;

/// <summary>
/// Finds the request that <c>notifications/cancelled</c> means, which arrives in a request of its own. The session id is
/// nothing but a name that other clients cannot guess: no state hangs on it, and any instance serves any session.
/// Clients of 2026-07-28 have no session; they cancel by closing the stream of the answer.
/// </summary>
sealed class RunningRequests
{
    readonly ConcurrentDictionary<(string Session, RequestId Id), CancellationTokenSource> _running = new();

    public static string NewSession() => Guid.NewGuid().ToString("N");

    public void Add(string session, RequestId id, CancellationTokenSource source) => _running[(session, id)] = source;

    public void Remove(string session, RequestId id, CancellationTokenSource source) => _running.TryRemove(KeyValuePair.Create((session, id), source));

    public void Cancel(string session, RequestId id)
    {
        if (!_running.TryGetValue((session, id), out var source)) return;
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request ended in the same moment.
        }
    }
}
