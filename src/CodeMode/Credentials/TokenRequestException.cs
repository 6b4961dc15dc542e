namespace CodeMode.Credentials;

/// <summary>A token server gave no token.</summary>
/// <param name="message">For the agent: which server, and what it said. No secrets.</param>
/// <param name="innerException">The cause.</param>
internal sealed class TokenRequestException(string message, Exception? innerException = null) : Exception(message, innerException);
