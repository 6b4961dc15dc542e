namespace CodeMode.AspNetCore;

/// <summary>
/// Marks a request that a program makes, not a client: <c>context.Features.Get&lt;CodeModeCallFeature&gt;() is not null</c>.
/// </summary>
/// <param name="request">What the program asked for.</param>
public sealed class CodeModeCallFeature(OperationRequest request)
{
    /// <summary>What the program asked for.</summary>
    public OperationRequest Request { get; } = request;
}
