using CodeMode.Tests.Support;
using Microsoft.Extensions.Logging;

namespace CodeMode.Tests.Telemetry;

public sealed class LogTests : IDisposable
{
    private readonly LogWatch _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Programs_and_calls_are_logged_without_what_they_carry()
    {
        var runner = Create(static (_, _) => Task.FromResult(StubInvoker.Answer("""{"name":"secret"}""")));

        await runner.ExecuteAsync("async () => api.customers.getCustomer({ customerId: 'secret' })");
        await runner.ExecuteAsync("async () => api.customers.getCustomr({ customerId: 'secret' })");

        Assert.Contains(_log.Lines, static l => l.Level == LogLevel.Debug && l.Message.StartsWith("customers.getCustomer answered 200", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, static l => l.Level == LogLevel.Information && l.Message.Contains("ended: ok", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, static l => l.Level == LogLevel.Information && l.Message.Contains("not_run CMODE4003 CheckError, 0 calls", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, static l => l.Message.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_agent_is_not_told_of_a_failing_host_is_in_the_log()
    {
        var bug = new InvalidOperationException("the host's own affair");
        var runner = Create((_, _) => throw bug);

        var result = await runner.ExecuteAsync("async () => api.orders.listOrders()");

        Assert.DoesNotContain("own affair", result.ToJson(), StringComparison.Ordinal);
        Assert.Contains(_log.Lines, l => l.Level == LogLevel.Error && l.Problem == bug);
    }

    [Fact]
    public async Task A_connector_that_cannot_be_reached_is_a_warning()
    {
        var connector = new McpConnector("gone", static () => throw new IOException("no such program"));
        await using (connector)
        {
            var runner = new CodeModeRunner([connector], new CodeModeOptions { LoggerFactory = _log });
            await runner.SearchAsync(new SearchRequest { Query = "x" });
        }

        var line = Assert.Single(_log.Lines, static l => l.Level == LogLevel.Warning);
        Assert.Equal("The connector gone cannot be used", line.Message);
        Assert.Contains("no such program", line.Problem!.Message, StringComparison.Ordinal);
    }

    private CodeModeRunner Create(Func<OperationRequest, CancellationToken, Task<OperationResponse>> answer) =>
        new(Shop.Definition, new StubInvoker(answer), new CodeModeOptions { LoggerFactory = _log });
}
