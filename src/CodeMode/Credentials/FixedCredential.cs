namespace CodeMode.Credentials;

/// <summary>A credential that a variable holds.</summary>
internal sealed class FixedCredential(CredentialPlace place, string value) : SchemeCredential(place)
{
    public override ValueTask<string> GetValueAsync(string name, IReadOnlyList<string> scopes, TokenClient tokens, CancellationToken cancellationToken) => new(value);

    public override bool Forget(string value) => false;
}
