using System.Diagnostics;
using System.Security.Claims;
using System.Text.Json.Nodes;
using CodeMode.AspNetCore.Tests.Dispatch;

namespace CodeMode.AspNetCore.Tests.Sample;

/// <summary>In-process calls of the sample: its whole pipeline answers, as the caller.</summary>
public sealed class SampleDispatchTests(SampleApp app) : IClassFixture<SampleApp>
{
    static readonly TimeSpan _guard = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("/customers")]
    [InlineData("/refunds")]
    public async Task An_anonymous_caller_gets_401_from_minimal_apis_and_controllers(string path)
    {
        var answer = await app.SendAsync("GET", path);
        Assert.Equal(401, answer.Status);
        Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
        Assert.StartsWith("application/problem+json", answer.ContentType, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/reports/sales", null)]
    [InlineData("DELETE", "/products/1", null)]
    [InlineData("POST", "/refunds/1/decision", "{ \"approve\": true }")]
    public async Task A_caller_without_the_role_gets_403(string method, string path, string? json) =>
        Assert.Equal(403, (await app.SendAsync(method, path, SampleApp.Support, json)).Status);

    [Fact]
    public async Task The_forwarded_token_is_the_callers()
    {
        var answer = await app.SendAsync("GET", "/me", SampleApp.Manager);
        Assert.Equal("{\"name\":\"Mia Manager\",\"roles\":[\"manager\"]}", answer.Text());
    }

    [Fact]
    public async Task A_caller_known_to_the_endpoint_needs_no_token_again()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "Ida"), new(ClaimTypes.Role, "manager")], "other"));
        Assert.Equal("{\"name\":\"Ida\",\"roles\":[\"manager\"]}", (await app.SendAsync("GET", "/me", new() { User = user })).Text());
        Assert.Equal(200, (await app.SendAsync("GET", "/reports/sales", new() { User = user })).Status);
    }

    [Fact]
    public async Task A_program_cannot_replace_the_callers_credentials()
    {
        var answer = await app.Invoker.InvokeAsync(
            new() { Method = "GET", PathAndQuery = "/me", Headers = [new("authorization", "Bearer demo-manager-token")], Caller = SampleApp.Support }, default);
        Assert.Contains("Sam Support", answer.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/customers", "{ \"name\": \"A\", \"email\": \"no\" }", "Name", "Email")]
    [InlineData("/orders", "{ \"customerId\": 1, \"lines\": [{ \"productId\": 1, \"quantity\": 0 }] }", "Lines[0].Quantity")]
    [InlineData("/refunds", "{ \"orderId\": 3, \"amount\": -1, \"reason\": \"Late\" }", "Amount")]
    public async Task Validation_of_minimal_apis_and_controllers_answers_400_with_each_error(string path, string json, params string[] fields)
    {
        var answer = await app.SendAsync("POST", path, SampleApp.Support, json);
        Assert.Equal(400, answer.Status);
        Assert.Equal(fields, JsonNode.Parse(answer.Text())!["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Endpoint_filters_run()
    {
        OperationRequest Request() => new()
        {
            Method = "POST",
            PathAndQuery = "/orders",
            Headers = [new("Idempotency-Key", "once")],
            Body = "{ \"customerId\": 1, \"lines\": [{ \"productId\": 2, \"quantity\": 1 }] }"u8.ToArray(),
            ContentType = "application/json",
            Caller = SampleApp.Support,
        };
        var first = await app.Invoker.InvokeAsync(Request(), default);
        var second = await app.Invoker.InvokeAsync(Request(), default);
        Assert.Equal("true", first.Header("X-Idempotent"));
        Assert.Equal(first.Text(), second.Text());
        Assert.Equal("/orders/49", first.Header("Location"));
    }

    [Fact]
    public async Task Action_filters_run() => Assert.Equal("Sam Support", (await app.SendAsync("GET", "/refunds", SampleApp.Support)).Header("X-Audited"));

    [Fact]
    public async Task A_stream_is_read_whole()
    {
        var answer = await app.SendAsync("GET", "/orders/events", SampleApp.Support);
        Assert.True(JsonNode.Parse(answer.Text())!.AsArray().Count > 48);
    }

    [Fact]
    public async Task A_file_goes_up_and_comes_down()
    {
        const string Boundary = "part";
        var body = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dot.gif\"\r\nContent-Type: image/gif\r\n\r\nGIF89a\r\n--{Boundary}--\r\n";
        var up = await app.Invoker.InvokeAsync(
            new()
            {
                Method = "POST",
                PathAndQuery = "/products/5/image",
                Body = System.Text.Encoding.UTF8.GetBytes(body),
                ContentType = $"multipart/form-data; boundary={Boundary}",
                Caller = SampleApp.Support,
            },
            default);
        var down = await app.SendAsync("GET", "/products/5/image");
        Assert.Equal(200, up.Status);
        Assert.Equal("image/gif", down.ContentType);
        Assert.Equal("GIF89a", down.Text());
    }

    [Fact]
    public async Task A_failing_endpoint_is_a_500_problem_without_the_exceptions_text()
    {
        var answer = await app.SendAsync("GET", "/reports/forecast", SampleApp.Manager);
        Assert.Equal(500, answer.Status);
        Assert.DoesNotContain("crystal", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_endpoint_stops_with_its_program()
    {
        using var program = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.SendAsync("GET", "/reports/inventory?delay=60000", SampleApp.Manager, null, program.Token));
        Assert.True(watch.Elapsed < _guard);
    }
}
