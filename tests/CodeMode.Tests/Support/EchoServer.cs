using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CodeMode.Tests.Support;

/// <summary>An HTTP server on loopback that keeps what reached it and answers as a test says.</summary>
sealed class EchoServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<SeenRequest, Reply> _answer;
    private readonly Task _serving;

    public EchoServer(Func<SeenRequest, Reply>? answer = null)
    {
        _answer = answer ?? (static _ => new Reply());
        // Below the ports that systems give to outgoing connections; one that is taken is not tried again.
        for (var attempt = 0; ; attempt++)
        {
            Address = new Uri($"http://127.0.0.1:{Random.Shared.Next(20_000, 32_000)}/");
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(Address.ToString());
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
            }
        }
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public ConcurrentQueue<SeenRequest> Requests { get; } = [];

    public SeenRequest Request => Assert.Single(Requests);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var headers = context.Request.Headers.AllKeys.OfType<string>().ToDictionary(static k => k, k => context.Request.Headers[k]!, StringComparer.OrdinalIgnoreCase);
        var request = new SeenRequest(context.Request.HttpMethod, context.Request.RawUrl!, headers, await reader.ReadToEndAsync());
        Requests.Enqueue(request);
        var reply = _answer(request);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        if (reply.Location is { } location) context.Response.RedirectLocation = location;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(reply.Body));
        context.Response.Close();
    }

    /// <summary>What reached the server.</summary>
    public sealed record SeenRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string? this[string header] => Headers.GetValueOrDefault(header);
    }

    /// <summary>What it answers.</summary>
    public sealed record Reply(string Body = "{}", int Status = 200, string ContentType = "application/json", string? Location = null);
}
