using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CodeMode.Dispatch.Validation;

/// <summary>Formats that are checked, each as loosely as servers read it; others say nothing.</summary>
internal static class FormatRules
{
    /// <summary>What the text should be, or <see langword="null"/> when it is fine.</summary>
    public static string? Explain(string format, string text) => format switch
    {
        "date-time" => IsDateTime(text) ? null : "a date and time such as 2026-11-21T05:00:00Z",
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "a date such as 2026-11-21",
        "uuid" => Guid.TryParse(text, out _) ? null : "a UUID such as 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        "email" => IsEmail(text) ? null : "an e-mail address",
        "ipv4" => IPAddress.TryParse(text, out var v4) && v4.AddressFamily == AddressFamily.InterNetwork ? null : "an IPv4 address",
        "ipv6" => IPAddress.TryParse(text, out var v6) && v6.AddressFamily == AddressFamily.InterNetworkV6 ? null : "an IPv6 address",
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _) ? null : "an absolute URI",
        "byte" => Base64.IsValid(text) ? null : "Base64",
        _ => null,
    };

    /// <summary>The bounds of an integer format, or <see langword="null"/>.</summary>
    public static (double Least, double Greatest)? GetRange(string? format) => format switch
    {
        "int8" => (sbyte.MinValue, sbyte.MaxValue),
        "uint8" => (byte.MinValue, byte.MaxValue),
        "int16" => (short.MinValue, short.MaxValue),
        "uint16" => (ushort.MinValue, ushort.MaxValue),
        "int32" => (int.MinValue, int.MaxValue),
        "uint32" => (uint.MinValue, uint.MaxValue),
        "int64" => (long.MinValue, long.MaxValue),
        "uint64" => (ulong.MinValue, ulong.MaxValue),
        _ => null,
    };

    /// <summary>https://www.rfc-editor.org/rfc/rfc3339#section-5.6; the offset and the seconds may be missing, as many servers take it.</summary>
    private static bool IsDateTime(string text) =>
        text.Length >= 16 && text[4] == '-' && text[10] is 'T' or 't' or ' ' && text[13] == ':'
        && (DateTimeOffset.TryParse(text.Replace(":60", ":59", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1 && !text.Any(static c => char.IsControl(c));
    }
}
