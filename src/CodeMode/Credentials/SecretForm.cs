using System.Text;

namespace CodeMode.Credentials;

/// <summary>One way a secret may be written, and what stands there instead.</summary>
/// <param name="Bytes">The bytes to find.</param>
/// <param name="Replacement">The bytes instead of them.</param>
/// <param name="IsText">Whether it may be escaped as JSON, URLs and HTML escape text.</param>
internal sealed record SecretForm(byte[] Bytes, byte[] Replacement, bool IsText)
{
    // A shorter run of base64 is found in any picture by chance.
    private const int LeastBase64 = 6;

    /// <summary>The secret as it is, and as base64 wherever it stands in what was encoded; the longest first.</summary>
    public static IEnumerable<SecretForm> Of(string label, string secret)
    {
        var replacement = $"[redacted {label}]";
        var texts = Base64(Encoding.UTF8.GetBytes(secret)).Where(static text => text.Length >= LeastBase64).Prepend(secret);
        return texts.SelectMany(static text => new[] { text, text.Replace('+', '-').Replace('/', '_') }).Distinct(StringComparer.Ordinal)
            .SelectMany(text => Encode(text, replacement));
    }

    private static SecretForm[] Encode(string text, string replacement) =>
    [
        new(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(replacement), IsText: true),
        new(Encoding.Unicode.GetBytes(text), Encoding.Unicode.GetBytes(replacement), IsText: false),
        new(Encoding.BigEndianUnicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(replacement), IsText: false),
    ];

    /// <summary>Encoded alone, with padding and without; and encoded within something longer, where only three alignments are possible.</summary>
    private static IEnumerable<string> Base64(byte[] secret)
    {
        var alone = Convert.ToBase64String(secret);
        yield return alone;
        yield return alone.TrimEnd('=');
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. secret]).TrimEnd('=');
            // The first and last characters depend on the neighbours.
            var start = before == 0 ? 0 : before + 1;
            var end = (before + secret.Length) % 3 == 0 ? text.Length : text.Length - 1;
            if (end > start) yield return text[start..end];
        }
    }
}
