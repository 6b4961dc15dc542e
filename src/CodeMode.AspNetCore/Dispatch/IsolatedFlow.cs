namespace CodeMode.AspNetCore.Dispatch;

/// <summary>
/// Runs work outside the caller's execution context. Without this the context factory's write to <c>IHttpContextAccessor</c>
/// would set the outer request's <c>HttpContext</c> to null.
/// </summary>
static class IsolatedFlow
{
    public static Task<T> Run<T>(Func<Task<T>> work)
    {
        if (ExecutionContext.IsFlowSuppressed()) return Task.Run(work, CancellationToken.None);
        using (ExecutionContext.SuppressFlow()) return Task.Run(work, CancellationToken.None);
    }
}
