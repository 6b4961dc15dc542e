namespace CodeMode.Credentials;

/// <summary>What the host holds for one security scheme.</summary>
internal abstract class SchemeCredential(CredentialPlace place)
{
    public CredentialPlace Place { get; } = place;

    /// <summary>What to send.</summary>
    /// <param name="name">What messages call the request.</param>
    /// <param name="scopes">The scopes that the operation needs.</param>
    /// <param name="tokens">Reaches token servers.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public abstract ValueTask<string> GetValueAsync(string name, IReadOnlyList<string> scopes, TokenClient tokens, CancellationToken cancellationToken);

    /// <summary>Told that a value was not accepted: whether another one can be had.</summary>
    public abstract bool Forget(string value);
}
