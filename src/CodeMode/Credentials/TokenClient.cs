using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CodeMode.Credentials;

/// <summary>Asks token servers, https://www.rfc-editor.org/rfc/rfc6749#section-4.4.</summary>
/// <param name="client">A client that follows no redirects.</param>
/// <param name="baseAddress">What relative token URLs are relative to.</param>
internal sealed class TokenClient(HttpClient client, Uri baseAddress)
{
    private const int MaxAnswerBytes = 1_000_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    // A token that expires on the way is refused there.
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(30);

    /// <exception cref="TokenRequestException">There is no token.</exception>
    public async Task<AccessToken> RequestAsync(ClientIdentity identity, string scope, TimeProvider time)
    {
        var address = Resolve(identity.TokenUrl);
        try
        {
            using var timeout = new CancellationTokenSource(s_patience);
            var (status, body) = await SendAsync(address, identity, scope, inBody: false, timeout.Token);
            // https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1: Basic is what servers must accept; some take the body alone.
            if (status is 400 or 401) (status, body) = await SendAsync(address, identity, scope, inBody: true, timeout.Token);
            return Read(address, status, body, time.GetUtcNow());
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new TokenRequestException($"the token server at {address.Authority} cannot be reached.", problem);
        }
    }

    private Uri Resolve(string tokenUrl)
    {
        if (!Uri.TryCreate(baseAddress, tokenUrl, out var address) || address.Scheme is not ("http" or "https"))
            throw new TokenRequestException("the document's token URL is no http(s) address.");
        // https://www.rfc-editor.org/rfc/rfc6749#section-3.2 asks for TLS: the request carries the secret.
        return address.Scheme == "https" || address.IsLoopback
            ? address
            : throw new TokenRequestException($"the document's token URL at {address.Authority} is not https, and the client's secret is not sent in the clear.");
    }

    private async Task<(int Status, ArraySegment<byte> Body)> SendAsync(Uri address, ClientIdentity identity, string scope, bool inBody, CancellationToken cancellationToken)
    {
        var form = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (scope.Length > 0) form.Add(new("scope", scope));
        if (inBody) form.AddRange([new("client_id", identity.Id), new("client_secret", identity.Secret)]);
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (!inBody)
        {
            var pair = WebUtility.UrlEncode(identity.Id) + ":" + WebUtility.UrlEncode(identity.Secret);
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return ((int)response.StatusCode, await BoundedReader.ReadAsync(stream, MaxAnswerBytes, cancellationToken) ?? []);
    }

    private static AccessToken Read(Uri address, int status, ArraySegment<byte> body, DateTimeOffset now)
    {
        var answer = Parse(body);
        if (status != 200) throw new TokenRequestException($"the token server at {address.Authority} answered {status}{ErrorCode(answer)}.");
        if (Member(answer, "access_token") is not { ValueKind: JsonValueKind.String } token || token.GetString() is not { Length: > 0 } value || !HeaderValue.CanHold(value))
            throw new TokenRequestException($"the token server at {address.Authority} answered without an access token.");
        var lifetime = Member(answer, "expires_in") is { ValueKind: JsonValueKind.Number } seconds && seconds.TryGetInt32(out var given) ? TimeSpan.FromSeconds(given) : (TimeSpan?)null;
        return new AccessToken(value, lifetime is { } time ? now + (time > s_margin * 2 ? time - s_margin : time / 2) : null);
    }

    private static JsonElement? Parse(ArraySegment<byte> body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement? answer, string name) =>
        answer is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var member) ? member : null;

    /// <summary>https://www.rfc-editor.org/rfc/rfc6749#section-5.2: a word; the description beside it is not for agents.</summary>
    private static string ErrorCode(JsonElement? answer) =>
        Member(answer, "error") is { ValueKind: JsonValueKind.String } error && error.GetString() is { Length: > 0 and <= 40 } code && code.All(static c => char.IsAsciiLetter(c) || c == '_')
            ? " " + code
            : "";
}
