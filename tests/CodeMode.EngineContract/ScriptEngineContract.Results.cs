using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    [ContractFact]
    public async Task What_is_no_data_is_left_out_and_reported()
    {
        var result = await RunAsync("const o = { f() {}, s: Symbol('s'), n: { p: Promise.resolve(1) } }; o.self = o; return o");
        Assert.Equal("""{"n":{"p":"[Promise]"},"self":"[Circular]"}""", DataText.Write(result.Value!));
        Assert.Equal(4, result.Warnings.Count(static w => w.Id == "CMODE4014"));
        Assert.Contains(result.Warnings, static w => w.Message.Contains("result.n.p", StringComparison.Ordinal));
    }

    [ContractFact]
    public async Task A_result_nested_too_deeply_is_cut()
    {
        var result = await RunAsync("let a = []; for (let i = 0; i < 100000; i++) a = [a]; return a");
        Assert.Null(result.Error);
        Assert.Contains(result.Warnings, static w => w.Id == "CMODE4014" && w.Message.Contains("nested too deeply", StringComparison.Ordinal));
        Assert.InRange(DataText.Write(result.Value!).Length, 2, 5_000);
    }

    [ContractTheory]
    [InlineData("return { get a() { throw new RangeError('in the getter') } }", "RangeError: in the getter")]
    [InlineData("return { toJSON() { throw new Error('in toJSON') } }", "Error: in toJSON")]
    [InlineData("return new Proxy({}, { ownKeys() { throw new Error('in the trap') } })", "Error: in the trap")]
    public async Task A_result_that_throws_is_an_error_of_the_program(string program, string expected) => Assert.Equal(expected, await EvaluateAsync(program));

    [ContractTheory]
    [InlineData("return { get a() { for (;;) {} } }")]
    [InlineData("return { toJSON() { for (;;) {} } }")]
    [InlineData("return new Proxy({}, { ownKeys() { for (;;) {} } })")]
    [InlineData("return { then(done) { for (;;) {} } }")]
    public async Task A_result_that_never_ends_is_stopped(string program) =>
        Assert.Equal(ScriptErrorKind.CpuTime, (await FailAsync(program, null, s_short)).Kind);

    [ContractFact]
    public async Task A_result_made_of_shared_parts_cannot_outgrow_the_memory()
    {
        var error = await FailAsync("let a = ['x'.repeat(100)]; for (let i = 0; i < 40; i++) a = [a, a]; return a", null,
            new ScriptLimits { MemoryBytes = 32 << 20, CpuTime = TimeSpan.FromSeconds(20), WallTime = TimeSpan.FromSeconds(40) });
        Assert.Equal(ScriptErrorKind.Memory, error.Kind);
    }

    [ContractTheory]
    [InlineData("const e = new Error('m'); Object.defineProperty(e, 'message', { get() { throw 1 } }); throw e")]
    [InlineData("const e = new Error('m'); e.self = e; e.fn = () => {}; throw e")]
    [InlineData("throw new Proxy(new Error('m'), { get() { throw 1 } })")]
    [InlineData("throw { toString() { throw 1 } }")]
    [InlineData("const e = new Error('m'); e.name = { toString() { for (;;) {} } }; throw e")]
    [InlineData("throw Object.create(null)")]
    public async Task A_hostile_error_is_still_a_clean_error(string program)
    {
        var error = await FailAsync(program, null, s_short);
        Assert.NotEqual(ScriptErrorKind.Internal, error.Kind);
        Assert.DoesNotContain("System.", error.Message, StringComparison.Ordinal);
    }

    [ContractTheory]
    [InlineData("return await echo({ get a() { throw new Error('asked') } })", "Error: asked")]
    [InlineData("return await echo({ __proto__: { hidden: 1 }, a: 1 })", """{"a":1}""")]
    [InlineData("return await echo(JSON.parse('{\"__proto__\": {\"p\": 1}, \"a\": 1}'))", """{"__proto__":{"p":1},"a":1}""")]
    public async Task Hostile_arguments_reach_the_host_as_data(string program, string expected) => Assert.Equal(expected, await EvaluateAsync(program, Echo()));

    [ContractFact]
    public async Task Names_of_the_host_cannot_change_prototypes()
    {
        var globals = new ScriptGlobals().Add("data", new ScriptObject().Add("__proto__", new ScriptObject().Add("bad", ScriptData.True)).Add("constructor", ScriptData.From(1)));
        Assert.Equal("""["undefined","undefined",1]""", await EvaluateAsync("const o = data; return [typeof ({}).bad, typeof o.bad, o.constructor]", globals));
    }
}
