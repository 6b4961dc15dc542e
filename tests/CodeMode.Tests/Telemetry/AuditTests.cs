using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CodeMode.Tests.Support;
using Microsoft.Extensions.Logging;

namespace CodeMode.Tests.Telemetry;

public class AuditTests
{
    private const string Program = "async () => { await api.orders.listOrders({ limit: 5 }); return api.customers.getCustomer({ customerId: 'secret' }); }";

    private static readonly ExecutionCaller s_ada = new()
    {
        User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ada")], "test")),
        RemoteAddress = System.Net.IPAddress.Loopback, ForwardedHeaders = [new("Authorization", "Bearer secret")],
    };

    [Fact]
    public async Task A_record_says_who_ran_what_what_it_could_reach_and_what_it_called()
    {
        var audit = new AuditList();
        var runner = Create(audit, (request, _) => Task.FromResult(StubInvoker.Answer("{}", request.Operation!.Name == "listOrders" ? 200 : 403)));

        await runner.ExecuteAsync(Program, s_ada);

        var record = Assert.Single(audit.Records);
        Assert.Equal(("ada", "127.0.0.1", "execute", "thrown", "ApiError"), (record.User, record.RemoteAddress, record.Tool, record.Outcome, record.ErrorName));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Program))), record.CodeHash);
        Assert.Equal(["customers.getCustomer", "orders.listOrders"], record.Effects.Order());
        Assert.True(record.EffectsComplete);
        Assert.Equal([("orders.listOrders", "/orders", 200), ("customers.getCustomer", "/customers/{customerId}", 403)], record.Calls.Select(static c => (c.Operation!, c.Path, c.Status!.Value)));
    }

    [Fact]
    public async Task A_search_by_program_is_kept_too()
    {
        var audit = new AuditList();
        var runner = Create(audit, static (_, _) => throw new InvalidOperationException("A search reached the API."));

        await runner.SearchAsync(new SearchRequest { Code = "async () => spec.info.title" }, s_ada);

        var record = Assert.Single(audit.Records);
        Assert.Equal(("ada", "search", "ok", 0), (record.User, record.Tool, record.Outcome, record.Calls.Count));
    }

    [Fact]
    public async Task What_was_not_run_or_was_stopped_is_kept_too()
    {
        var audit = new AuditList();
        using var stop = new CancellationTokenSource();
        var runner = Create(audit, async (_, cancellation) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
            return StubInvoker.Answer("{}");
        });

        await runner.ExecuteAsync("async () => api.orders.getOrdr()");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await runner.ExecuteAsync(Program, s_ada, cancellationToken: stop.Token));

        Assert.Equal(["not_run", "cancelled"], audit.Records.Select(static r => r.Outcome));
        Assert.Equal(["CMODE4003"], audit.Records[0].BlockedBy);
        Assert.True(Assert.Single(audit.Records[1].Calls).InFlight);
    }

    [Fact]
    public async Task The_file_has_a_line_of_JSON_for_each_program_and_no_secret()
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = new AuditFile(path))
            {
                var runner = Create(file, static (_, _) => Task.FromResult(StubInvoker.Answer("""{"name":"secret"}""")));
                await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => runner.ExecuteAsync(Program, s_ada).AsTask()));
            }
            var text = await File.ReadAllTextAsync(path);
            var lines = text.TrimEnd('\n').Split('\n').Select(static l => JsonElement.Parse(l)).ToList();
            Assert.Equal(40, lines.Count);
            Assert.All(lines, static l => Assert.Equal("ok", l.GetProperty("outcome").GetString()));
            Assert.Equal("/customers/{customerId}", lines[0].GetProperty("calls")[1].GetProperty("path").GetString());
            Assert.StartsWith("sha256:", lines[0].GetProperty("code").GetString(), StringComparison.Ordinal);
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task An_audit_that_fails_is_logged_and_the_answer_goes_out()
    {
        var log = new LogWatch();
        var file = new AuditFile(Path.GetTempFileName());
        await file.DisposeAsync();
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker("[]"), new CodeModeOptions { Audit = file, LoggerFactory = log });

        var result = await runner.ExecuteAsync("async () => 1");

        Assert.Null(result.Error);
        Assert.Contains(log.Lines, static l => l.Level == LogLevel.Error && l.Message.Contains("could not be audited", StringComparison.Ordinal));
    }

    private static CodeModeRunner Create(IAuditSink audit, Func<OperationRequest, CancellationToken, Task<OperationResponse>> answer) =>
        new(Shop.Definition, new StubInvoker(answer), new CodeModeOptions { Audit = audit });
}
