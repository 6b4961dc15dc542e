using System.Text;

namespace CodeMode.AspNetCore.Server;

/// <summary>A header value that may be written as <c>=?base64?…?=</c>, because headers hold visible ASCII only.</summary>
static class EncodedHeader
{
    const string Prefix = "=?base64?";
    const string Suffix = "?=";
    static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The value, or <see langword="null"/> when it cannot be read.</summary>
    public static string? Decode(string value)
    {
        if (value.Any(character => character is < ' ' or > '~')) return null;
        if (!value.StartsWith(Prefix, StringComparison.Ordinal) || !value.EndsWith(Suffix, StringComparison.Ordinal)) return value;
        if (value.Length < Prefix.Length + Suffix.Length) return null;
        try
        {
            return _utf8.GetString(Convert.FromBase64String(value.Substring(Prefix.Length, value.Length - Prefix.Length - Suffix.Length)));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
