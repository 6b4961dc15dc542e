namespace CodeMode;

/// <summary>Stands between programs and the API: sees each call before it is sent and its answer before the program does.</summary>
/// <param name="call">The call.</param>
/// <param name="next">Goes on with the call; not calling it keeps the call from being made.</param>
/// <param name="cancellationToken">Cancelled when the program ends or is stopped.</param>
/// <returns>The answer that the program gets.</returns>
/// <exception cref="OperationInvocationException">Refuses the call; its message reaches the agent.</exception>
public delegate ValueTask<OperationResponse> OperationInterceptor(
    OperationCall call, OperationContinuation next, CancellationToken cancellationToken);
