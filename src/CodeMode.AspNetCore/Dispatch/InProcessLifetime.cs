using Microsoft.AspNetCore.Http.Features;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>Ends a call when its program ends, when its answer is too large, or when the app aborts it.</summary>
sealed class InProcessLifetime : IHttpRequestLifetimeFeature, IDisposable
{
    readonly CancellationTokenSource _source;

    public InProcessLifetime(CancellationToken callerToken)
    {
        CallerToken = callerToken;
        _source = CancellationTokenSource.CreateLinkedTokenSource(callerToken);
        RequestAborted = _source.Token;
    }

    public CancellationToken CallerToken { get; }

    public CancellationToken RequestAborted { get; set; }

    public bool AbortedByApp { get; private set; }

    public void Abort()
    {
        AbortedByApp = true;
        _source.Cancel();
    }

    public void Cancel() => _source.Cancel();

    public void Dispose() => _source.Dispose();
}
