namespace CodeMode;

/// <summary>Calls operations from C#, typed, through the same binding and the same invoker as programs do.</summary>
/// <param name="invoker">Sends the calls.</param>
/// <param name="caller">On whose behalf, for the invoker.</param>
public sealed class CodeModeClient(IOperationInvoker invoker, ExecutionCaller? caller = null)
{
    /// <summary>Calls an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="arguments">Its arguments; checked against the document before anything is sent.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <typeparam name="TArguments">The operation's arguments.</typeparam>
    /// <typeparam name="TResult">The success answer's body.</typeparam>
    /// <returns>The success answer's body, or <see langword="null"/> for none.</returns>
    /// <exception cref="ApiException">The API answered with a status that is no success.</exception>
    /// <exception cref="ArgumentException">The arguments are not what the document asks for.</exception>
    /// <exception cref="OperationInvocationException">The API could not be reached, or its answer not read.</exception>
    public ValueTask<TResult?> CallAsync<TArguments, TResult>(
        Operation<TArguments, TResult> operation, TArguments arguments, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException($"{operation}{arguments}{invoker}{caller}");
}
