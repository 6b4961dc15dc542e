using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CodeMode.AspNetCore.Server;

/// <summary>Serves the declarations as text, for people and for editors.</summary>
sealed class DeclarationsEndpoint(CodeModeRunner runner)
{
    readonly Lazy<(byte[] Content, EntityTagHeaderValue Tag)> _file = new(() =>
    {
        var content = Encoding.UTF8.GetBytes(runner.Declarations);
        return (content, new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\""));
    });

    public Task HandleAsync(HttpContext context) =>
        Results.Bytes(_file.Value.Content, "text/plain; charset=utf-8", entityTag: _file.Value.Tag).ExecuteAsync(context);
}
