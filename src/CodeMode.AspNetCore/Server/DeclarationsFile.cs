using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace CodeMode.AspNetCore.Server;

/// <summary>Declarations as they are served, with the tag that tells a client whether it has them.</summary>
sealed class DeclarationsFile
{
    public DeclarationsFile(string text)
    {
        Text = text;
        Content = Encoding.UTF8.GetBytes(text);
        Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 16))}\"");
    }

    public string Text { get; }

    public byte[] Content { get; }

    public EntityTagHeaderValue Tag { get; }
}
