using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    private static readonly ScriptLimits s_short = new() { CpuTime = TimeSpan.FromMilliseconds(300), WallTime = TimeSpan.FromSeconds(20) };

    [ContractTheory]
    [InlineData("for (;;) {}")]
    [InlineData("async () => { while (true) await null }")]
    [InlineData("try { for (;;) {} } catch { return 'caught' } finally { for (;;) {} }")]
    [InlineData("const o = { valueOf() { for (;;) {} } }; return o + 1")]
    [InlineData("const loop = () => Promise.resolve().then(loop); await loop()")]
    [InlineData("return [1, 2, 3].sort(() => { for (;;) {} })")]
    [InlineData("function* endless() { for (;;) yield 1 }\nfor (const x of endless()) {}")]
    public async Task Computing_without_end_is_stopped(string program)
    {
        var error = await FailAsync(program, null, s_short);
        Assert.Equal(ScriptErrorKind.CpuTime, error.Kind);
        Assert.Equal("LimitError", error.Name);
    }

    [ContractFact]
    public async Task Waiting_for_a_call_is_not_computing()
    {
        var globals = new ScriptGlobals().Add("slow", ScriptFunction.CreateAsync("slow", static async call =>
        {
            await Task.Delay(700, call.CancellationToken);
            return ScriptData.From(1);
        }));
        var result = await RunAsync("return await slow()", globals, s_short);
        Assert.Null(result.Error);
        Assert.True(result.Usage.CpuTime < result.Usage.WallTime);
    }

    [ContractFact]
    public async Task Waiting_without_end_is_stopped_by_the_wall_clock()
    {
        var cancelled = new TaskCompletionSource();
        var globals = new ScriptGlobals().Add("never", ScriptFunction.CreateAsync("never", async call =>
        {
            using var registration = call.CancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptData.Null;
        }));
        var limits = new ScriptLimits { WallTime = TimeSpan.FromMilliseconds(300) };
        var error = await FailAsync("await never()", globals, limits);
        Assert.Equal((ScriptErrorKind.WallTime, "LimitError"), (error.Kind, error.Name));
        await cancelled.Task.WaitAsync(HangGuard);
        Assert.Equal(ScriptErrorKind.WallTime, (await FailAsync("await new Promise(done => setTimeout(done, 60000))", null, limits)).Kind);
    }

    [ContractTheory]
    [InlineData("const all = []; for (;;) all.push({ n: all.length, text: 'some text ' + all.length })")]
    [InlineData("let s = 'x'; for (;;) s = s + s + 'y'.toUpperCase() + s.length")]
    [InlineData("const m = new Map(); for (let i = 0; ; i++) m.set('key' + i, { i })")]
    [InlineData("let a = [1]; for (;;) a = [...a, ...a]")]
    public async Task Memory_without_end_is_stopped(string program)
    {
        var error = await FailAsync(program, null, new ScriptLimits { MemoryBytes = 16 << 20, CpuTime = TimeSpan.FromSeconds(20), WallTime = TimeSpan.FromSeconds(40) });
        // A text may meet the language's own greatest length first; that is an error of the program.
        Assert.True(error.Kind == ScriptErrorKind.Memory || error is { Kind: ScriptErrorKind.Thrown, Name: "RangeError" }, $"{error.Kind}: {error.Message}");
    }

    [ContractFact]
    public async Task Garbage_is_not_memory() => Assert.Equal("2000", DataText.Write((await RunAsync(
        "let kept = 0; for (let i = 0; i < 2000; i++) kept += Array.from({ length: 1000 }, (_, n) => ({ n })).length / 1000; return kept",
        null, new ScriptLimits { MemoryBytes = 32 << 20, CpuTime = TimeSpan.FromSeconds(30) })).Value ?? ScriptData.From("stopped")));

    [ContractFact]
    public async Task Fuel_is_a_limit()
    {
        var error = await FailAsync("let n = 0; for (let i = 0; i < 10_000_000; i++) n += i; return n", null, new ScriptLimits { Fuel = 10_000 });
        Assert.Equal((ScriptErrorKind.Fuel, "LimitError"), (error.Kind, error.Name));
    }

    [ContractTheory]
    [InlineData("const f = n => f(n + 1) + 1; try { f(0) } catch (e) { return e.name }")]
    [InlineData("const o = {}; o.toString = () => `${o}`; try { String(o) } catch (e) { return e.name }")]
    [InlineData("const p = new Proxy({}, { get(t, k, r) { return r[k] } }); try { p.x } catch (e) { return e.name }")]
    [InlineData("const f = () => [1].map(f); try { f() } catch (e) { return e.name }")]
    [InlineData("const deep = JSON.parse('['.repeat(400) + ']'.repeat(400)); const f = a => a.length ? f(a[0]) + 1 : f([deep]) + 1; try { f(deep) } catch (e) { return e.name }")]
    public async Task Deep_recursion_is_a_RangeError_that_programs_catch(string program) => Assert.Equal("\"RangeError\"", await EvaluateAsync(program));

    [ContractFact]
    public async Task Call_depth_is_a_limit()
    {
        const string Program = "let depth = 0; const f = () => { depth++; return f() + 1 }; try { f() } catch { } return depth";
        Assert.InRange((await RunAsync(Program, null, new ScriptLimits { CallDepth = 100 })).Value!.Number, 50, 110);
    }

    [ContractFact]
    public async Task A_limit_cannot_be_caught()
    {
        var error = await FailAsync("try { for (;;) {} } catch (e) { return 'caught ' + e.name }", null, s_short);
        Assert.Equal(ScriptErrorKind.CpuTime, error.Kind);
        var memory = await FailAsync("let all = []; try { for (;;) all.push(new Array(1000).fill(0)) } catch (e) { all = null; return 'caught ' + e.name }", null,
            new ScriptLimits { MemoryBytes = 16 << 20 });
        Assert.Equal(ScriptErrorKind.Memory, memory.Kind);
    }

    [ContractFact]
    public async Task A_promise_that_nothing_can_settle_ends_the_run()
    {
        var error = await FailAsync("await new Promise(() => {})");
        Assert.Equal(ScriptErrorKind.NeverSettles, error.Kind);
    }

    [ContractFact]
    public async Task A_run_says_what_it_used()
    {
        var usage = (await RunAsync("let n = 0; for (let i = 0; i < 200_000; i++) n += i; return n")).Usage;
        Assert.True(usage.CpuTime > TimeSpan.Zero);
        Assert.True(usage.WallTime > TimeSpan.Zero);
    }
}
