namespace CodeMode.Engine.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task Calls_of_one_program_overlap()
    {
        var running = 0;
        var most = 0;
        var globals = new ScriptGlobals().Add("call", ScriptFunction.CreateAsync("call", async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(50);
            Interlocked.Decrement(ref running);
            return ScriptData.From(1);
        }));
        Assert.Equal("20", await ScriptRunner.EvaluateAsync("const all = await Promise.all(Array.from({ length: 20 }, () => call())); return all.reduce((a, b) => a + b)", globals));
        Assert.True(most > 5);
    }

    [Fact]
    public async Task Arguments_and_results_cross_as_data()
    {
        var globals = new ScriptGlobals().Add("echo", ScriptFunction.CreateAsync("echo", call => new(call.Arguments[0])));
        Assert.Equal(
            """{"a":[1,"x",null],"d":"1970-01-01T00:00:00.000Z","m":{"k":1},"s":[1]}""",
            await ScriptRunner.EvaluateAsync("return await echo({ a: [1, 'x', undefined], u: undefined, d: new Date(0), m: new Map([['k', 1]]), s: new Set([1]) })", globals));
    }

    [Fact]
    public async Task A_call_knows_its_place_in_the_program()
    {
        var globals = new ScriptGlobals().Add("where", ScriptFunction.Create("where", call => ScriptData.From($"{call.Line}:{call.Column}")));
        Assert.Equal("\"2:10\"", await ScriptRunner.EvaluateAsync("const x = 1;\n  return where({})", globals));
    }

    [Fact]
    public async Task A_host_error_is_an_Error_with_name_and_properties()
    {
        var globals = new ScriptGlobals().Add("fail", ScriptFunction.CreateAsync("fail", _ =>
            throw new ScriptErrorException("ApiError", "Not found", new ScriptObject().Add("status", ScriptData.From(404)))));
        Assert.Equal(
            """["ApiError","Not found",404,true]""",
            await ScriptRunner.EvaluateAsync("try { await fail() } catch (e) { return [e.name, e.message, e.status, e instanceof Error] }", globals));
        var result = await ScriptRunner.RunAsync("await fail()", globals);
        Assert.Equal("ApiError", result.Error?.Name);
        Assert.Equal(404, result.Error!.Properties!.GetMember("status")!.Number);
        Assert.Equal(1, result.Error.Line);
    }

    [Fact]
    public async Task Other_exceptions_of_the_host_show_nothing_of_it()
    {
        var globals = new ScriptGlobals().Add("fail", ScriptFunction.Create("fail", _ => throw new InvalidOperationException("secret")));
        Assert.Equal("\"The host function 'fail' failed\"", await ScriptRunner.EvaluateAsync("try { fail() } catch (e) { return e.message }", globals));
    }

    [Fact]
    public async Task A_call_that_was_not_awaited_is_cancelled_and_reported()
    {
        var cancelled = new TaskCompletionSource();
        var globals = new ScriptGlobals().Add("slow", ScriptFunction.CreateAsync("slow", async call =>
        {
            call.CancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptData.Null;
        }));
        var result = await ScriptRunner.RunAsync("slow();\nreturn 1", globals);
        Assert.Equal(1, result.Value!.Number);
        Assert.Equal("CMODE4013", Assert.Single(result.Warnings).Id);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Objects_of_the_host_are_taken_over_member_by_member()
    {
        var touched = new List<string>();
        var globals = new ScriptGlobals().Add("api", new RecordingObject(touched));
        Assert.Equal("2", await ScriptRunner.EvaluateAsync("return api.b.length + api.b.length - 2", globals));
        Assert.Equal(["b"], touched);
        Assert.Equal("[\"a\",\"b\",\"c\"]", await ScriptRunner.EvaluateAsync("api.b; return Object.keys(api)", globals));
        Assert.Equal("[\"mine\",\"xx\"]", await ScriptRunner.EvaluateAsync("api.a = 'mine'; return [api.a, api.c]", globals));
        Assert.Equal("\"xx\"", await ScriptRunner.EvaluateAsync("return api.a", globals));
    }

    [Fact]
    public async Task Lists_of_the_host_are_arrays()
    {
        var globals = new ScriptGlobals().Add("list", new ScriptArray([ScriptData.From(3), ScriptData.From(1), ScriptData.From(2)]));
        Assert.Equal("[true,3,6,[1,2,3],3]", await ScriptRunner.EvaluateAsync("return [Array.isArray(list), list.length, list.reduce((a, b) => a + b), [...list].sort(), list[0]]", globals));
        Assert.Equal("[[9,1,2],[9,1,2,5]]", await ScriptRunner.EvaluateAsync("list[0] = 9; const before = [...list]; list.push(5); return [before, list]", globals));
    }

    [Fact]
    public async Task Host_globals_cannot_be_replaced()
    {
        var globals = new ScriptGlobals().Add("api", new ScriptObject());
        Assert.Contains("read only", await ScriptRunner.EvaluateAsync("try { api = 1 } catch (e) { return e.message }", globals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_data_is_reported()
    {
        var result = await ScriptRunner.RunAsync("const o = { f() {}, n: { p: Promise.resolve(1) } }; o.self = o; return o");
        Assert.Equal("""{"n":{"p":"[Promise]"},"self":"[Circular]"}""", ScriptRunner.ToJson(result.Value!));
        Assert.All(result.Warnings, w => Assert.Equal("CMODE4014", w.Id));
        Assert.Contains(result.Warnings, w => w.Message.Contains("result.n.p", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deep_results_are_cut_instead_of_crashing()
    {
        var result = await ScriptRunner.RunAsync("let a = []; for (let i = 0; i < 200000; i++) a = [a]; return a");
        Assert.Null(result.Error);
        Assert.Contains(result.Warnings, w => w.Message.Contains("nested too deeply", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_one_run_is_seen_by_the_next()
    {
        await ScriptRunner.EvaluateAsync("globalThis.leak = 1; Array.prototype.map = () => 'bad'; Object.prototype.x = 1; JSON.stringify = null; return 1");
        Assert.Equal("[\"undefined\",[2],\"undefined\",\"function\"]", await ScriptRunner.EvaluateAsync("return [typeof leak, [1].map(x => x + 1), typeof ({}).x, typeof JSON.stringify]"));
    }

    [Fact]
    public async Task A_seed_makes_chance_repeatable()
    {
        var program = ScriptProgram.Parse("return Math.random()");
        var options = new ScriptOptions { RandomSeed = 7 };
        var first = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, options);
        var second = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, options);
        Assert.Equal(first.Value!.Number, second.Value!.Number);
    }

    private sealed class RecordingObject(List<string> touched) : ScriptData
    {
        public override ScriptDataKind Kind => ScriptDataKind.Object;

        public override int Count => 3;

        public override IEnumerable<string> Names => ["a", "b", "c"];

        public override ScriptData? GetMember(string name)
        {
            touched.Add(name);
            return name is "a" or "b" or "c" ? From("xx") : null;
        }
    }
}
