namespace CodeMode.Benchmarks.Suites;

/// <summary>For what makes no call.</summary>
internal sealed class UnreachableInvoker : IOperationInvoker
{
    public ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No call was expected.");
}
