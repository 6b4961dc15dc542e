namespace CodeMode.Credentials;

/// <summary>What the host holds for a document's schemes.</summary>
/// <param name="Credentials">By scheme: what is sent.</param>
/// <param name="Given">Schemes that need nothing from here: a header of the host's carries them, or the connection itself.</param>
/// <param name="Missing">By scheme: the variables that would have to be set.</param>
/// <param name="Headers">Headers of every call.</param>
/// <param name="Redactor">Knows all secrets.</param>
internal sealed record CredentialStore(
    IReadOnlyDictionary<string, SchemeCredential> Credentials, IReadOnlySet<string> Given, IReadOnlyDictionary<string, string> Missing,
    IReadOnlyList<KeyValuePair<string, string>> Headers, SecretRedactor Redactor)
{
    public bool Has(string scheme) => Credentials.ContainsKey(scheme) || Given.Contains(scheme);
}
