using System.Net;
using System.Net.Http.Headers;

namespace CodeMode.Loading;

/// <summary>Asks the address of a document whether it has another version: by its ETag or date, or else by its text.</summary>
internal sealed class WebProbe(Uri address, ApiLoadOptions options, HttpClient client) : IDocumentProbe
{
    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _modified;
    private string? _seen;

    public async ValueTask<bool> HasChangedAsync(ApiDefinition definition, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (_tag is not null) request.Headers.IfNoneMatch.Add(_tag);
        request.Headers.IfModifiedSince = _modified;
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        if (response.StatusCode == HttpStatusCode.NotModified) return false;
        var text = await TextSource.ReadAsync(response, address, options, timeout.Token);
        (_tag, _modified) = (response.Headers.ETag, response.Content.Headers.LastModified);
        var before = _seen ?? definition.DocumentText;
        _seen = text;
        return text != before;
    }
}
