using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using CodeMode.AspNetCore.Dispatch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.AspNetCore.Tests.Dispatch;

public sealed class InProcessInvokerTests
{
    static readonly TimeSpan _guard = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_app_sees_method_path_query_headers_and_body_as_sent()
    {
        await using var app = await TestApp.StartAsync(app => app.MapPost("/echo/{**rest}", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            return $"{context.Request.Path.Value}|{context.Request.Query["q"]}|{context.Request.Headers["X-Own"]}|{context.Request.ContentType}|{await reader.ReadToEndAsync()}";
        }));

        var answer = await app.Invoker.InvokeAsync(
            new()
            {
                Method = "POST",
                PathAndQuery = "/echo/a%20b/%C3%A9%2Fc?q=1%262",
                Headers = [new("X-Own", "yes")],
                Body = Encoding.UTF8.GetBytes("héllo"),
                ContentType = "text/plain",
            },
            default);

        Assert.Equal("/echo/a b/é%2Fc|1&2|yes|text/plain|héllo", answer.Text());
    }

    [Fact]
    public async Task The_outer_request_keeps_its_context_also_with_eight_calls_at_once()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet("/inner", (IHttpContextAccessor accessor, HttpContext own) => accessor.HttpContext == own ? "own" : "other");
            app.MapGet("/outer", async (IHttpContextAccessor accessor, IOperationInvoker invoker, HttpContext own) =>
            {
                var calls = Enumerable.Range(0, 8).Select(_ => invoker.InvokeAsync(new() { Method = "GET", PathAndQuery = "/inner" }, default).AsTask());
                var answers = await Task.WhenAll(calls);
                return $"{accessor.HttpContext == own} {string.Join(' ', answers.Select(answer => answer.Text()).Distinct())}";
            });
        });

        Assert.Equal("True own", await app.Client.GetStringAsync("/outer"));
    }

    [Fact]
    public async Task Callbacks_for_the_start_and_the_end_of_an_answer_run()
    {
        var completed = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", (HttpContext context) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Starting"] = "ran";
                return Task.CompletedTask;
            });
            context.Response.OnCompleted(() =>
            {
                completed.SetResult();
                return Task.CompletedTask;
            });
            context.Response.OnCompleted(() => throw new InvalidOperationException("A failing callback keeps no other from running."));
            return "done";
        }));

        var answer = await app.GetAsync("/");

        Assert.Equal("ran", answer.Header("X-Starting"));
        await completed.Task.WaitAsync(_guard);
    }

    [Fact]
    public async Task Scoped_services_are_the_calls_own_and_are_disposed()
    {
        var disposed = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(
            app => app.MapGet("/", (Scoped scoped) => scoped.ToString()),
            services => services.AddScoped(_ => new Scoped(disposed)));

        await app.GetAsync("/");

        await disposed.Task.WaitAsync(_guard);
    }

    [Fact]
    public async Task Address_culture_trace_and_base_address_of_the_caller_reach_the_call()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", (HttpContext context) =>
            $"{context.Connection.RemoteIpAddress}|{1.5.ToString(CultureInfo.CurrentCulture)}|{Activity.Current?.ParentId ?? Activity.Current?.Id}|{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}"));
        using var activity = new Activity("caller").Start();
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;

        var answer = await app.GetAsync("/", new() { RemoteAddress = IPAddress.Parse("203.0.113.7"), BaseAddress = new("https://shop.example:8443/base") });

        Assert.Equal($"203.0.113.7|1,5|{activity.Id}|https://shop.example:8443/base", answer.Text());
    }

    [Fact]
    public async Task Https_redirection_does_not_answer_in_place_of_the_app()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseHttpsRedirection();
                app.MapGet("/", () => "the app");
            },
            services => services.AddHttpsRedirection(options => options.HttpsPort = 443));

        Assert.Equal("the app", (await app.GetAsync("/")).Text());
    }

    [Fact]
    public async Task Middleware_can_tell_a_programs_call()
    {
        await using var app = await TestApp.StartAsync(app =>
            app.MapGet("/", (HttpContext context) => context.Features.Get<CodeModeCallFeature>()?.Request.PathAndQuery ?? "a client"));

        Assert.Equal("/?x=1", (await app.GetAsync("/?x=1")).Text());
        Assert.Equal("a client", await app.Client.GetStringAsync("/"));
    }

    [Fact]
    public async Task An_answer_over_the_ceiling_is_aborted_and_says_so()
    {
        var aborted = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(app => app.MapGet("/endless", async (HttpContext context) =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            while (true) await context.Response.Body.WriteAsync(new byte[10_000]);
        }));

        var exception = await Assert.ThrowsAsync<OperationInvocationException>(async () =>
            await app.Invoker.InvokeAsync(new() { Method = "GET", PathAndQuery = "/endless", MaxResponseBytes = 100_000 }, default));

        Assert.Contains("more than 100000 bytes", exception.Message, StringComparison.Ordinal);
        await aborted.Task.WaitAsync(_guard);
    }

    [Fact]
    public async Task A_ceiling_holds_for_an_answer_that_is_written_at_once()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", () => new string('x', 2_000)));

        await Assert.ThrowsAsync<OperationInvocationException>(async () =>
            await app.Invoker.InvokeAsync(new() { Method = "GET", PathAndQuery = "/", MaxResponseBytes = 1_000 }, default));
        Assert.Equal(2_000, (await app.Invoker.InvokeAsync(new() { Method = "GET", PathAndQuery = "/", MaxResponseBytes = 2_000 }, default)).Body.Length);
    }

    [Fact]
    public async Task Stopping_the_program_stops_the_call()
    {
        var stopped = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", async (CancellationToken cancellation) =>
        {
            cancellation.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, cancellation);
        }));
        using var program = new CancellationTokenSource();

        var call = app.GetAsync("/", null, program.Token);
        program.CancelAfter(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await stopped.Task.WaitAsync(_guard);
    }

    [Fact]
    public async Task A_stopped_program_does_not_wait_for_an_app_that_ignores_it()
    {
        var release = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", () => release.Task));
        using var program = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.GetAsync("/", null, program.Token));
        release.SetResult();
    }

    [Fact]
    public async Task An_exception_that_nobody_handles_is_a_500_without_its_text()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", string () => throw new InvalidOperationException("secret")));

        var answer = await app.GetAsync("/");

        Assert.Equal(500, answer.Status);
        Assert.DoesNotContain("secret", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_the_app_aborts_is_an_invocation_error()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", (HttpContext context) => context.Abort()));

        await Assert.ThrowsAsync<OperationInvocationException>(() => app.GetAsync("/"));
    }

    [Fact]
    public async Task The_apps_limit_on_request_bodies_holds()
    {
        await using var app = await TestApp.StartAsync(app => app.MapPost("/", async (HttpContext context) =>
        {
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = 10;
            using var reader = new StreamReader(context.Request.Body);
            return await reader.ReadToEndAsync();
        }));

        OperationRequest Post(int size) => new() { Method = "POST", PathAndQuery = "/", Body = new byte[size], ContentType = "text/plain" };

        Assert.Equal(200, (await app.Invoker.InvokeAsync(Post(10), default)).Status);
        Assert.Equal(413, (await app.Invoker.InvokeAsync(Post(11), default)).Status);
    }

    [Fact]
    public async Task Before_the_app_has_started_a_call_is_refused()
    {
        var services = new ServiceCollection();
        services.AddInProcessDispatch();
        services.AddSingleton<IHttpContextFactory, DefaultHttpContextFactory>();
        services.AddOptions();
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<OperationInvocationException>(async () =>
            await provider.GetRequiredService<IOperationInvoker>().InvokeAsync(new() { Method = "GET", PathAndQuery = "/" }, default));
    }

    sealed class Scoped(TaskCompletionSource disposed) : IDisposable
    {
        public void Dispose() => disposed.SetResult();
    }
}
