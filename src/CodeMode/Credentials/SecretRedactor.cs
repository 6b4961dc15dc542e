using System.Text;

namespace CodeMode.Credentials;

/// <summary>Takes secrets out of what comes back, as they are and encoded.</summary>
internal sealed class SecretRedactor
{
    // What is shorter stands in every text.
    private const int LeastLength = 4;
    // Tokens come and go; those of long ago are no longer valid.
    private const int MaxSecrets = 64;

    private readonly Lock _lock = new();
    private readonly List<(string Label, string Secret)> _secrets = [];
    private volatile SecretForm[] _forms = [];

    /// <summary>Makes a secret known.</summary>
    /// <param name="label">What to write in its place: the variable it comes from.</param>
    /// <param name="secret">The secret.</param>
    public void Add(string label, string secret)
    {
        if (secret.Length < LeastLength) return;
        lock (_lock)
        {
            if (_secrets.Exists(s => s.Secret == secret)) return;
            if (_secrets.Count == MaxSecrets) _secrets.RemoveAt(MaxSecrets / 2);
            _secrets.Add((label, secret));
            _forms = [.. _secrets.SelectMany(static s => SecretForm.Of(s.Label, s.Secret)).OrderByDescending(static f => f.Bytes.Length)];
        }
    }

    public OperationResponse Redact(OperationResponse response) => _forms.Length == 0 ? response : response with
    {
        Headers = [.. response.Headers.Select(h => new KeyValuePair<string, string>(h.Key, Redact(h.Value)))],
        ContentType = response.ContentType is { } type ? Redact(type) : null,
        Body = Redact(response.Body),
    };

    private string Redact(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var redacted = Redact(bytes.AsMemory());
        return redacted.Span == bytes ? text : Encoding.UTF8.GetString(redacted.Span);
    }

    private ReadOnlyMemory<byte> Redact(ReadOnlyMemory<byte> text)
    {
        foreach (var form in _forms)
        {
            if (form.Bytes.Length > text.Length) continue;
            text = Replace(text, form, static (rest, form) => (rest.IndexOf(form.Bytes), form.Bytes.Length));
            if (form.IsText && text.Span.ContainsAny(EscapedText.Marks)) text = Replace(text, form, static (rest, form) => EscapedText.Find(rest, form.Bytes));
        }
        return text;
    }

    private static ReadOnlyMemory<byte> Replace(ReadOnlyMemory<byte> text, SecretForm form, FindNext find)
    {
        var (at, length) = find(text.Span, form);
        if (at < 0) return text;
        using var result = new MemoryStream(text.Length);
        while (at >= 0)
        {
            result.Write(text.Span[..at]);
            result.Write(form.Replacement);
            text = text[(at + length)..];
            (at, length) = find(text.Span, form);
        }
        result.Write(text.Span);
        return result.ToArray();
    }

    private delegate (int At, int Length) FindNext(ReadOnlySpan<byte> text, SecretForm form);
}
