namespace CodeMode.Dispatch;

/// <summary>A call is not sent: what it was given cannot be turned into a request, or must not be.</summary>
/// <param name="id">The diagnostic's id: CMODE4006 for what the policy refuses, CMODE4012 for what does not fit the document.</param>
/// <param name="message">What is wrong and what to write instead.</param>
internal sealed class CallRefusedException(string id, string message) : Exception(message)
{
    /// <summary>The policy refuses it.</summary>
    public const string Policy = "CMODE4006";

    /// <summary>It does not fit the document, or the rules of requests.</summary>
    public const string Arguments = "CMODE4012";

    public string Id { get; } = id;

    public static CallRefusedException Because(string message) => new(Arguments, message);
}
