namespace CodeMode.Dispatch.Binding;

/// <summary>What may stand in a header, https://www.rfc-editor.org/rfc/rfc9110#section-5.5.</summary>
internal static class HeaderText
{
    /// <summary>The value, when it can be sent.</summary>
    public static string Check(string name, string value)
    {
        foreach (var c in value)
        {
            if (c is (< ' ' and not '\t') or >= '\u007F')
            {
                throw CallRefusedException.Because($"'{name}' holds a character that no header can hold (U+{(int)c:X4}): use visible ASCII characters.");
            }
        }
        return value.Trim();
    }

    /// <summary>Whether a name is a token, https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2.</summary>
    public static bool IsToken(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
}
