using System.Diagnostics;
using System.Text.Json;

namespace CodeMode.Cli.Tests;

/// <summary>The tool as a process of its own, for what only a process has: its standard streams and its end.</summary>
internal sealed class CliProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private CliProcess(Process process) => _process = process;

    public StreamWriter Input => _process.StandardInput;

    public static CliProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        return new CliProcess(Process.Start(start)!);
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(s_patience);

    public async Task<string?> ReadErrorLineAsync() => await _process.StandardError.ReadLineAsync().WaitAsync(s_patience);

    /// <summary>Sends a JSON-RPC request and reads messages until its answer; every line must be a message.</summary>
    public async Task<JsonElement> RequestAsync(int id, string method, string parameters)
    {
        await SendAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        while (true)
        {
            var message = JsonElement.Parse(await ReadLineAsync() ?? throw new InvalidOperationException("the server ended"));
            if (message.TryGetProperty("id", out var found) && found.GetInt32() == id) return message.GetProperty("result");
        }
    }

    public async Task SendAsync(string line)
    {
        await Input.WriteLineAsync(line);
        await Input.FlushAsync();
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode;
    }

    /// <summary>What a supervisor sends. What Ctrl+C sends is not heard by a process whose parent runs in the background of a shell.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
