namespace CodeMode;

/// <summary>Goes on with a call: the next interceptor, and behind the last one the API.</summary>
/// <param name="cancellationToken">Stops the call.</param>
/// <returns>The API's answer.</returns>
public delegate ValueTask<OperationResponse> OperationContinuation(CancellationToken cancellationToken);
