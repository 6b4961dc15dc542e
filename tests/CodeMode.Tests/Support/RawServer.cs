using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeMode.Tests.Support;

/// <summary>A server on loopback that answers each connection with the same bytes, whatever it is asked.</summary>
sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource<string> _received = new();
    private readonly Task _serving;

    public RawServer(string head, byte[]? body = null)
    {
        _listener.Start();
        _serving = ServeAsync([.. Encoding.ASCII.GetBytes(head), .. body ?? []]);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public Task<string> ReceivedAsync() => _received.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync(byte[] answer)
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            var buffer = new byte[16_384];
            var count = await stream.ReadAsync(buffer);
            _received.TrySetResult(Encoding.ASCII.GetString(buffer, 0, count));
            await stream.WriteAsync(answer);
        }
        catch (Exception problem) when (problem is SocketException or IOException or ObjectDisposedException)
        {
            // The client hung up, or the test is over.
        }
    }
}
