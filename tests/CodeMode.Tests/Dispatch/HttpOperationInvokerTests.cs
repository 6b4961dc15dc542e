using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Dispatch;

public class HttpOperationInvokerTests
{
    private static readonly OperationRequest s_get = new() { Method = "GET", PathAndQuery = "/a%2Fb?c=%20d" };

    [Fact]
    public async Task A_request_goes_out_byte_for_byte_and_the_answer_comes_back()
    {
        await using var api = new RawServer("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nX-A: 1\r\nContent-Length: 2\r\n\r\n{}");
        using var invoker = new HttpOperationInvoker(new Uri(api.Address, "/base/"));
        var request = new OperationRequest
        {
            Method = "PATCH", PathAndQuery = "/a%2Fb?c=%20d", Headers = [new("X-Trace", "t")], Body = "{\"x\":1}"u8.ToArray(), ContentType = "application/merge-patch+json",
        };
        var response = await invoker.InvokeAsync(request, default);
        Assert.Equal((201, "application/json", "{}"), (response.Status, response.ContentType, Encoding.UTF8.GetString(response.Body.Span)));
        Assert.Contains(response.Headers, static h => h is { Key: "X-A", Value: "1" });
        var sent = await api.ReceivedAsync();
        Assert.StartsWith("PATCH /base/a%2Fb?c=%20d HTTP/1.1\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("X-Trace: t\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/merge-patch+json\r\n", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_callers_own_credentials_go_elsewhere_only_when_asked(bool forward)
    {
        await using var api = new RawServer("HTTP/1.1 204 No Content\r\n\r\n");
        using var invoker = new HttpOperationInvoker(api.Address) { ForwardCallerHeaders = forward };
        await invoker.InvokeAsync(s_get with { Caller = new ExecutionCaller { ForwardedHeaders = [new("Authorization", "Bearer t")] } }, default);
        Assert.Equal(forward, (await api.ReceivedAsync()).Contains("Bearer t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var api = new RawServer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/steal\r\nContent-Length: 0\r\n\r\n");
        using var invoker = new HttpOperationInvoker(api.Address);
        Assert.Equal(302, (await invoker.InvokeAsync(s_get, default)).Status);
    }

    [Fact]
    public async Task An_API_that_is_down_is_said_to_be()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var invoker = new HttpOperationInvoker(new Uri($"http://127.0.0.1:{port}"));
        Assert.Contains("cannot be reached; it may be down", await FailAsync(invoker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_API_that_is_slow_times_out_and_says_what_that_means()
    {
        using var client = new HttpClient(new StubHandler(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return new HttpResponseMessage();
        })) { Timeout = TimeSpan.FromMilliseconds(50) };
        using var invoker = new HttpOperationInvoker(client, new Uri("http://api.example"));
        Assert.Contains("no answer in time. Whether it took effect is unknown", await FailAsync(invoker), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is not HTTP\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")]
    public async Task An_API_that_speaks_no_HTTP_or_breaks_off_is_a_clean_error(string answer)
    {
        await using var api = new RawServer(answer);
        using var invoker = new HttpOperationInvoker(api.Address);
        Assert.StartsWith("GET request got ", await FailAsync(invoker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off_at_the_limit()
    {
        using var client = new HttpClient(new StubHandler(static (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) })));
        using var invoker = new HttpOperationInvoker(client, new Uri("http://api.example"));
        Assert.Contains("answered with more than 10,000,000 bytes", await FailAsync(invoker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_answer_cannot_unfold_without_end()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await gzip.WriteAsync(new byte[20_000_000]);
        var body = packed.ToArray();
        await using var api = new RawServer($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n", body);
        using var invoker = new HttpOperationInvoker(api.Address);
        Assert.Contains("answered with more than 10,000,000 bytes", await FailAsync(invoker), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://api.example")]
    [InlineData("/relative")]
    public void A_base_address_that_is_none_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new HttpOperationInvoker(new Uri(address, UriKind.RelativeOrAbsolute)).Dispose());

    private static async Task<string> FailAsync(HttpOperationInvoker invoker) =>
        (await Assert.ThrowsAsync<OperationInvocationException>(() => invoker.InvokeAsync(s_get, default).AsTask().WaitAsync(TimeSpan.FromSeconds(60)))).Message;

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
