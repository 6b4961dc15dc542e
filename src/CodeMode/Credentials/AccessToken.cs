namespace CodeMode.Credentials;

/// <summary>A token server's token.</summary>
/// <param name="Value">The token.</param>
/// <param name="Expires">When it must be asked for anew, or <see langword="null"/> where the server does not say.</param>
internal sealed record AccessToken(string Value, DateTimeOffset? Expires)
{
    public bool IsFresh(DateTimeOffset now) => Expires is not { } expires || now < expires;

    /// <summary>https://www.rfc-editor.org/rfc/rfc6750#section-2.1</summary>
    public string ToHeader() => "Bearer " + Value;
}
