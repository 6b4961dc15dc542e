namespace CodeMode.Credentials;

/// <summary>What a credential may consist of.</summary>
internal static class HeaderValue
{
    /// <summary>Visible ASCII and spaces: what every server reads alike, https://www.rfc-editor.org/rfc/rfc9110#section-5.5.</summary>
    public static bool CanHold(string value) => value.All(static c => c is >= ' ' and <= '~');

    /// <summary>https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1</summary>
    public static bool CookieCanHold(string value) => value.All(static c => c is > ' ' and <= '~' and not ('"' or ',' or ';' or '\\'));
}
