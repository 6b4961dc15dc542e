using System.Text;

namespace CodeMode.Credentials;

/// <summary>A header that the host gives for every call: what of it is secret.</summary>
internal static class HostHeader
{
    private static readonly string[] s_words = ["auth", "cookie", "key", "token", "secret", "password", "session"];

    /// <summary>Headers of other kinds, a version or a language for instance, are not secret: redacting them would only harm answers.</summary>
    public static void AddSecrets(string name, string value, SecretRedactor redactor)
    {
        if (!s_words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))) return;
        redactor.Add(name, value);
        if (name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var cookie in value.Split(';')) redactor.Add(name, cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            return;
        }
        if (value.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space)) return;
        var credential = value[(space + 1)..].Trim();
        redactor.Add(name, credential);
        if (value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) AddPair(name, credential, redactor);
    }

    private static void AddPair(string name, string encoded, SecretRedactor redactor)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var count)) return;
        var pair = Encoding.UTF8.GetString(bytes, 0, count);
        redactor.Add(name, pair);
        redactor.Add(name, pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }
}
