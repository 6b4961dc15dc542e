using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    [ContractFact]
    public async Task Nothing_of_one_run_is_seen_by_the_next()
    {
        var engine = CreateEngine();
        try
        {
            await RunOnAsync(engine, "globalThis.leak = 1; Array.prototype.map = () => 'bad'; Object.prototype.x = 1; JSON.stringify = null; Promise.prototype.then = null; return 1");
            Assert.Equal(
                """["undefined",[2],"undefined","function","function"]""",
                await RunOnAsync(engine, "return [typeof leak, [1].map(x => x + 1), typeof ({}).x, typeof JSON.stringify, typeof Promise.prototype.then]"));
        }
        finally
        {
            if (engine is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }

    [ContractFact]
    public async Task Runs_at_the_same_time_do_not_meet()
    {
        var engine = CreateEngine();
        try
        {
            var runs = Enumerable.Range(0, 12).Select(n => RunOnAsync(engine, $$"""
                globalThis.mine = {{n}};
                for (let i = 0; i < 5; i++) { mine += await echo(1); if (globalThis.mine !== {{n}} + i + 1) return "met another run" }
                return mine
                """, Echo()));
            Assert.Equal(Enumerable.Range(5, 12).Select(static n => $"{n}"), await Task.WhenAll(runs));
        }
        finally
        {
            if (engine is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }

    [ContractFact]
    public async Task One_program_runs_many_times()
    {
        var program = ScriptProgram.Parse("const seen = globalThis.seen ?? 0; globalThis.seen = seen + 1; return seen");
        var engine = CreateEngine();
        try
        {
            for (var i = 0; i < 3; i++) Assert.Equal(0, (await engine.RunAsync(program, ScriptGlobals.Empty, new ScriptOptions())).Value!.Number);
        }
        finally
        {
            if (engine is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }

    [ContractTheory]
    [InlineData("return typeof require + typeof process + typeof module + typeof System + typeof importNamespace + typeof clr")]
    [InlineData("return typeof fetch + typeof XMLHttpRequest + typeof WebSocket + typeof Deno + typeof Bun + typeof __dirname")]
    public async Task Nothing_of_the_surroundings_is_there(string program) =>
        Assert.Equal("\"" + string.Concat(Enumerable.Repeat("undefined", 6)) + "\"", await EvaluateAsync(program));

    [ContractTheory]
    [InlineData("return (() => {}).constructor('return 1')()")]
    [InlineData("return (async () => {}).constructor('return 1')()")]
    [InlineData("return (function* () {}).constructor('yield 1')().next().value")]
    [InlineData("return Reflect.construct((() => {}).constructor, ['return 1'])()")]
    [InlineData("return globalThis['ev' + 'al']('1 + 1')")]
    [InlineData("return echo.constructor('return 1')()")]
    public async Task Text_never_becomes_code(string program) =>
        Assert.Equal(ScriptErrorKind.Thrown, (await FailAsync(program, Echo())).Kind);

    [ContractFact]
    public async Task Functions_of_the_host_show_nothing_of_it()
    {
        var seen = await EvaluateAsync("""
            const names = [];
            for (let o = echo; o; o = Object.getPrototypeOf(o)) names.push(...Reflect.ownKeys(o).map(String));
            return [names, String(echo), typeof echo.GetType, typeof echo.Invoke, typeof echo.Target]
            """, Echo());
        Assert.EndsWith("\"undefined\",\"undefined\",\"undefined\"]", seen, StringComparison.Ordinal);
        Assert.All((string[])["System.", "CodeMode.", "Delegate", "GetType\"", "Jint", "Method\""], leak => Assert.DoesNotContain(leak, seen, StringComparison.Ordinal));
    }

    [ContractFact]
    public async Task Clock_and_chance_come_from_the_host()
    {
        var program = ScriptProgram.Parse("return [Math.random(), crypto.randomUUID()]");
        var seeded = new ScriptOptions { RandomSeed = 7 };
        Assert.Equal(DataText.Write((await RunAsync(program, null, seeded)).Value!), DataText.Write((await RunAsync(program, null, seeded)).Value!));
        Assert.NotEqual(DataText.Write((await RunAsync(program, null, new ScriptOptions())).Value!), DataText.Write((await RunAsync(program, null, new ScriptOptions())).Value!));

        var at2001 = new ScriptOptions { TimeProvider = new ShiftedClock(new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero)) };
        Assert.Equal("\"2001-02-03\"", DataText.Write((await RunAsync(ScriptProgram.Parse("return new Date().toISOString().slice(0, 10)"), null, at2001)).Value!));
    }

    private static async Task<string> RunOnAsync(IScriptEngine engine, string program, ScriptGlobals? globals = null)
    {
        var result = await Task.Run(async () => await engine.RunAsync(ScriptProgram.Parse(program), globals ?? ScriptGlobals.Empty, new ScriptOptions())).WaitAsync(HangGuard);
        return result.Error is { } error ? $"{error.Name}: {error.Message}" : DataText.Write(result.Value!);
    }
}
