namespace CodeMode.Cli;

/// <summary>For verbs that only look at the document: there is no API behind it.</summary>
internal sealed class OfflineInvoker : IOperationInvoker
{
    public ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) =>
        throw new OperationInvocationException("There is no API here; codemode run and codemode serve have one.");
}
