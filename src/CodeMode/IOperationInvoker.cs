namespace CodeMode;

/// <summary>Sends a request of a program to the API. The seam between programs and the API: in process, over HTTP, or one's own.</summary>
public interface IOperationInvoker
{
    /// <summary>Sends the request and reads the whole answer.</summary>
    /// <param name="request">A request that was checked against the document and against the policy.</param>
    /// <param name="cancellationToken">Cancelled when the program ends or is stopped.</param>
    /// <returns>The answer, whatever its status.</returns>
    /// <exception cref="OperationInvocationException">The API could not be reached or its answer not read; the message reaches the agent.</exception>
    ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken);
}
