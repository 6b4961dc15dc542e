namespace CodeMode.OpenApi;

/// <summary>HTTP's tokens, https://www.rfc-editor.org/rfc/rfc9110#name-tokens: what the name of a header or cookie may be.</summary>
internal static class HttpToken
{
    public static bool IsToken(string text) =>
        text.Length > 0 && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
