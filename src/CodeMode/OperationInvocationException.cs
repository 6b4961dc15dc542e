namespace CodeMode;

/// <summary>The API could not be reached, or its answer could not be read.</summary>
/// <param name="message">For the agent: what happened and whether trying again can help. No internals.</param>
/// <param name="innerException">The cause, for the host's log only.</param>
public sealed class OperationInvocationException(string message, Exception? innerException = null) : Exception(message, innerException);
