using CodeMode.Engine;

namespace CodeMode.Dispatch.Binding;

/// <summary>A file as programs write it: <c>{ name, contentType, base64 }</c>.</summary>
/// <param name="Name">Its name, or <see langword="null"/>.</param>
/// <param name="ContentType">Its media type, or <see langword="null"/>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record FileValue(string? Name, string? ContentType, byte[] Content)
{
    /// <summary>The member that makes an object a file.</summary>
    public const string Base64 = "base64";

    /// <summary>The file, or <see langword="null"/> when the value is none.</summary>
    /// <exception cref="CallRefusedException">Its content is no Base64.</exception>
    public static FileValue? From(ScriptData value)
    {
        if (value.Kind != ScriptDataKind.Object || value.GetMember(Base64) is not { Kind: ScriptDataKind.String } content) return null;
        var buffer = new byte[content.Text.Length];
        if (!Convert.TryFromBase64String(content.Text, buffer, out var count))
        {
            throw CallRefusedException.Because("A file's base64 is not valid Base64 (RFC 4648, with padding).");
        }
        return new FileValue(TextOf(value, "name"), TextOf(value, "contentType"), buffer[..count]);
    }

    private static string? TextOf(ScriptData value, string member) =>
        value.GetMember(member) is { Kind: ScriptDataKind.String } text && text.Text.Length > 0 ? text.Text : null;
}
