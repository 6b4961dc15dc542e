namespace CodeMode.EngineContract.Tests;

/// <summary>What worker processes are for: an engine that was taken over reaches nothing, and costs its own program only.</summary>
public sealed class WorkerTests : IAsyncDisposable
{
    private static readonly TimeSpan s_hangGuard = TimeSpan.FromSeconds(60);

    private readonly WorkerEngine _rogue = Create();

    public ValueTask DisposeAsync() => _rogue.DisposeAsync();

    [Theory]
    [InlineData("read a file")]
    [InlineData("write a file")]
    [InlineData("open a socket")]
    [InlineData("start a program")]
    public async Task A_worker_reaches_neither_files_nor_network_nor_programs(string what)
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.StartsWith("refused", (await RunAsync(what)).Value!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_inherits_nothing_of_the_environment_but_what_finds_the_runtime()
    {
        Environment.SetEnvironmentVariable("CODEMODE_TEST_SECRET", "secret");
        var names = (await RunAsync("show the environment")).Value!.Text;
        Assert.DoesNotContain("SECRET", names, StringComparison.Ordinal);
        Assert.Contains("DOTNET_GCHeapHardLimit", names, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hang", ScriptErrorKind.WallTime, ScriptErrorKind.CpuTime)]
    [InlineData("die", ScriptErrorKind.Internal, ScriptErrorKind.Internal)]
    [InlineData("talk nonsense", ScriptErrorKind.Internal, ScriptErrorKind.Memory)]
    [InlineData("take all memory", ScriptErrorKind.Internal, ScriptErrorKind.Memory)]
    public async Task What_breaks_a_worker_costs_its_own_program_only(string what, ScriptErrorKind kind, ScriptErrorKind other)
    {
        var limits = new ScriptLimits { CpuTime = TimeSpan.FromSeconds(1), WallTime = TimeSpan.FromSeconds(3) };
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var globals = new ScriptGlobals().Add("call", ScriptFunction.CreateAsync("call", async _ =>
        {
            begun.SetResult();
            await release.Task.WaitAsync(s_hangGuard);
            return ScriptData.From("still here");
        }));
        var beside = RunAsync("run", globals);
        await begun.Task.WaitAsync(s_hangGuard);

        var error = (await RunAsync(what, null, limits)).Error;
        Assert.True(error?.Kind == kind || error?.Kind == other, $"{error?.Kind}: {error?.Message}");
        Assert.DoesNotContain("on purpose", error!.Message, StringComparison.Ordinal);

        release.SetResult();
        Assert.Equal("still here", (await beside).Value!.Text);
        Assert.Equal("nothing", (await RunAsync("anything")).Value!.Text);
    }

    [Fact]
    public async Task A_hanging_worker_is_killed_when_its_program_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var run = RunAsync("hang", null, null, cancellation.Token);
        await Task.Delay(100);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task Host_functions_see_the_callers_context()
    {
        var local = new AsyncLocal<string> { Value = "the request's own" };
        await using var engine = WorkerFixture.Create();
        var globals = new ScriptGlobals()
            .Add("later", ScriptFunction.CreateAsync("later", async _ => { await Task.Yield(); return ScriptData.From(local.Value); }))
            .Add("now", ScriptFunction.Create("now", _ => ScriptData.From(local.Value)));
        var result = await engine.RunAsync(ScriptProgram.Parse("return [await later(), now()]"), globals, new ScriptOptions());
        Assert.Equal("""["the request's own","the request's own"]""", DataText.Write(result.Value!));
    }

    [Fact]
    public async Task Great_data_of_the_host_goes_over_as_it_is_touched()
    {
        await using var engine = WorkerFixture.Create();
        var rows = new ScriptArray([.. Enumerable.Range(0, 5_000).Select(static n => new ScriptObject().Add("n", ScriptData.From(n)).Add("text", ScriptData.From("row " + n)))]);
        var wide = new ScriptObject();
        for (var i = 0; i < 2_000; i++) wide.Add("m" + i, ScriptFunction.Create("m" + i, _ => ScriptData.From(7)));
        var globals = new ScriptGlobals().Add("rows", rows).Add("wide", wide).Add("load", ScriptFunction.CreateAsync("load", _ => new(rows)));
        var result = await engine.RunAsync(ScriptProgram.Parse(
            "const more = await load(); return [rows.length, rows[4999].text, rows.reduce((a, r) => a + r.n, 0), wide.m1999(), Object.keys(wide).length, more.at(-1).n, 'x' in wide]"),
            globals, new ScriptOptions());
        Assert.Equal("""[5000,"row 4999",12497500,7,2000,4999,false]""", result.Error?.Message ?? DataText.Write(result.Value!));
    }

    [Fact]
    public async Task A_worker_that_cannot_start_says_what_to_do()
    {
        await using var engine = new WorkerEngine(new WorkerOptions { Command = "no-such-program-anywhere" });
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await engine.RunAsync(ScriptProgram.Parse("1"), ScriptGlobals.Empty, new ScriptOptions()));
        Assert.Contains("dotnet tool install", error.Message, StringComparison.Ordinal);
    }

    private static WorkerEngine Create()
    {
        var options = new WorkerOptions { Command = "dotnet", Grace = TimeSpan.FromMilliseconds(500) };
        options.Arguments.Clear();
        options.Arguments.Add(typeof(WorkerTests).Assembly.Location);
        return new WorkerEngine(options);
    }

    private async Task<ScriptResult> RunAsync(string what, ScriptGlobals? globals = null, ScriptLimits? limits = null, CancellationToken cancellationToken = default) =>
        await _rogue.RunAsync(ScriptProgram.Parse($"'{what}'"), globals ?? ScriptGlobals.Empty, new ScriptOptions { Limits = limits ?? new ScriptLimits() }, cancellationToken)
            .AsTask().WaitAsync(s_hangGuard, CancellationToken.None);
}
