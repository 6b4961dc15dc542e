namespace CodeMode.Engine.Tests;

public sealed class LimitTests
{
    private static readonly ScriptLimits s_small = new()
    {
        CpuTime = TimeSpan.FromMilliseconds(300),
        WallTime = TimeSpan.FromSeconds(5),
        MemoryBytes = 16 << 20,
    };

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("for (;;) { try { while (true) {} } finally { continue } }")]
    [InlineData("const f = () => Promise.resolve().then(f); return f()")]
    [InlineData("for (;;) { try { null.x } catch {} }")]
    [InlineData("return JSON.stringify({ toJSON() { for (;;); } })")]
    [InlineData("return [3, 1, 2].sort(() => { for (;;); })")]
    [InlineData("function* g() { for (;;) yield 1 } for (const x of g());")]
    public async Task Endless_work_ends_at_the_CPU_time(string program)
    {
        var result = await ScriptRunner.RunAsync(program, limits: s_small);
        Assert.Equal(ScriptErrorKind.CpuTime, result.Error?.Kind);
        Assert.Contains("0.3 s are allowed", result.Error!.Message, StringComparison.Ordinal);
    }

    // What has no depth of calls in the program must have none in the engine.
    [Fact]
    public async Task A_tower_of_proxies_is_described_without_recursion() => Assert.Equal(
        "\"Class extends value #<Object> is not a constructor or null\"",
        await ScriptRunner.EvaluateAsync("let p = {}; for (let i = 0; i < 200000; i++) p = new Proxy(p, {}); try { class A extends p {} } catch (e) { return e.message }"));

    [Theory]
    [InlineData("const a = []; for (;;) a.push({ x: 1 })")]
    [InlineData("let s = 'x'; for (;;) s += s + 'y'")]
    [InlineData("const m = new Map(); for (let i = 0; ; i++) m.set(i, {})")]
    [InlineData("const o = {}; for (let i = 0; ; i++) o['k' + i] = i")]
    [InlineData("let f = () => 0; for (;;) { const g = f; f = () => g }")]
    [InlineData("return 'x'.repeat(1e8).length")]
    [InlineData("return new Array(1e7).fill(0).length")]
    [InlineData("return [...Array(1e7).keys()].length")]
    public async Task A_full_heap_ends_at_the_memory_limit(string program)
    {
        var result = await ScriptRunner.RunAsync(program, limits: s_small with { CpuTime = TimeSpan.FromSeconds(20), WallTime = TimeSpan.FromSeconds(40) });
        Assert.True(result.Error?.Kind == ScriptErrorKind.Memory || result.Error?.Name == "RangeError", result.Error?.ToString());
    }

    [Fact]
    public async Task Garbage_in_a_long_loop_does_not_fill_the_heap()
    {
        var result = await ScriptRunner.RunAsync(
            "let n = 0; for (let i = 0; i < 300000; i++) { const o = { i, text: 'x'.repeat(200) + i }; n += o.text.length } return n > 0",
            limits: s_small with { CpuTime = TimeSpan.FromSeconds(30), WallTime = TimeSpan.FromSeconds(50) });
        Assert.Null(result.Error);
    }

    [Fact]
    public async Task A_text_that_many_elements_share_counts_once()
    {
        var result = await ScriptRunner.RunAsync(
            "const big = 'x'.repeat(1e6); const a = Array(10000).fill(big); for (let i = 0; i < 100; i++) a[i] = 'y'.repeat(1e5); return a.length",
            limits: s_small with { MemoryBytes = 32 << 20, CpuTime = TimeSpan.FromSeconds(20) });
        Assert.Null(result.Error);
    }

    [Theory]
    [InlineData("function f() { return f() } return f()")]
    [InlineData("const o = { get x() { return this.x } }; return o.x")]
    [InlineData("const o = { toString() { return '' + this } }; return '' + o")]
    [InlineData("function f() { return [1].map(f) } return f()")]
    [InlineData("const p = new Proxy({}, { get(t, k, r) { return r[k] } }); return p.x")]
    [InlineData("class A { constructor() { new A() } } new A()")]
    [InlineData("function f() { return Reflect.construct(f, []) } return f()")]
    public async Task Deep_recursion_is_a_RangeError_that_can_be_caught(string program)
    {
        var result = await ScriptRunner.RunAsync($"const run = () => {{ {program} }}; try {{ run() }} catch (e) {{ return e instanceof RangeError && e.message }}");
        Assert.Equal("Maximum call stack size exceeded", result.Value?.Text);
    }

    [Fact]
    public async Task A_limit_cannot_be_caught_and_no_finally_runs()
    {
        var result = await ScriptRunner.RunAsync("try { for (;;); } catch { console.log('caught') } finally { console.log('finally') }", limits: s_small);
        Assert.Equal(ScriptErrorKind.CpuTime, result.Error?.Kind);
        Assert.Empty(result.Logs);
    }

    [Fact]
    public async Task The_fuel_limit_names_what_was_used_and_allowed()
    {
        var result = await ScriptRunner.RunAsync("for (;;);", limits: new ScriptLimits { Fuel = 100_000 });
        Assert.Equal(ScriptErrorKind.Fuel, result.Error?.Kind);
        Assert.Contains("100,000 are allowed", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_is_wall_time_and_no_CPU_time()
    {
        var result = await ScriptRunner.RunAsync(
            "await new Promise(r => setTimeout(r, 200)); return 1",
            limits: new ScriptLimits { CpuTime = TimeSpan.FromMilliseconds(150), WallTime = TimeSpan.FromSeconds(30) });
        Assert.Null(result.Error);
        Assert.True(result.Usage.WallTime > result.Usage.CpuTime);
    }

    [Fact]
    public async Task Waiting_too_long_ends_at_the_wall_time()
    {
        var result = await ScriptRunner.RunAsync("await new Promise(r => setTimeout(r, 60000))", limits: new ScriptLimits { WallTime = TimeSpan.FromMilliseconds(200) });
        Assert.Equal(ScriptErrorKind.WallTime, result.Error?.Kind);
    }

    [Fact]
    public async Task Cancellation_stops_a_computing_program()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ScriptRunner.RunAsync("for (;;);", cancellationToken: source.Token));
    }

    [Fact]
    public async Task A_promise_that_nothing_can_settle_is_an_error()
    {
        var result = await ScriptRunner.RunAsync("await new Promise(() => {})");
        Assert.Equal(ScriptErrorKind.NeverSettles, result.Error?.Kind);
    }

    [Fact]
    public async Task Logs_beyond_the_limit_are_counted()
    {
        var result = await ScriptRunner.RunAsync("for (let i = 0; i < 10; i++) console.log(i)", limits: new ScriptLimits { LogLines = 4 });
        Assert.Equal(4, result.Logs.Count);
        Assert.Equal(6, result.DroppedLogs);
    }
}
