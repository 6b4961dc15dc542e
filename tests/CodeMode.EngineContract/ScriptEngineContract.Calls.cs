using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    [ContractFact]
    public async Task Calls_give_promises_and_overlap()
    {
        var running = 0;
        var together = new TaskCompletionSource();
        var globals = new ScriptGlobals().Add("call", ScriptFunction.CreateAsync("call", async call =>
        {
            // None returns before five are under way: an engine that runs calls one by one never gets here.
            if (Interlocked.Increment(ref running) == 5) together.SetResult();
            await together.Task.WaitAsync(HangGuard, call.CancellationToken);
            return ScriptData.From(call.Arguments[0].Number * 2);
        }));
        Assert.Equal("[true,[2,4,6,8,10]]", await EvaluateAsync("""
            const promises = [1, 2, 3, 4, 5].map(n => call(n));
            return [promises.every(p => p instanceof Promise), await Promise.all(promises)]
            """, globals));
    }

    [ContractFact]
    public async Task The_program_goes_on_while_calls_are_under_way() => Assert.Equal("""["first","second",1]""", await EvaluateAsync("""
        const order = [];
        const call = echo(1).then(v => order.push(v));
        order.push("first");
        await null;
        order.push("second");
        await call;
        return order
        """, Echo()));

    [ContractFact]
    public async Task The_call_that_answers_first_is_seen_first()
    {
        var slow = new TaskCompletionSource();
        var globals = new ScriptGlobals()
            .Add("slow", ScriptFunction.CreateAsync("slow", async call => { await slow.Task.WaitAsync(HangGuard, call.CancellationToken); return ScriptData.From("slow"); }))
            .Add("fast", ScriptFunction.CreateAsync("fast", async _ => { await Task.Yield(); return ScriptData.From("fast"); }))
            .Add("release", ScriptFunction.CreateAsync("release", _ => { slow.SetResult(); return new(ScriptData.Null); }));
        Assert.Equal("""["fast","slow"]""", await EvaluateAsync("const s = slow(); const first = await Promise.race([s, fast()]); await release(); return [first, await s]", globals));
    }

    [ContractFact]
    public async Task A_thousand_awaits_in_a_row_arrive() =>
        Assert.Equal("499500", await EvaluateAsync("let sum = 0; for (let i = 0; i < 1000; i++) sum += await now(i); return sum", new ScriptGlobals().Add(
            "now", ScriptFunction.CreateAsync("now", static call => new(call.Arguments[0])))));

    [ContractFact]
    public async Task Arguments_cross_as_data()
    {
        Assert.Equal(
            """{"a":[1,"x",null],"d":"1970-01-01T00:00:00.000Z","m":{"k":1},"s":[1]}""",
            await EvaluateAsync("return await echo({ a: [1, 'x', undefined], u: undefined, d: new Date(0), m: new Map([['k', 1]]), s: new Set([1]) })", Echo()));
        Assert.Equal("undefined", await EvaluateAsync("return await echo()", Echo()));
        Assert.Equal("\"undefined\"", await EvaluateAsync("return typeof await echo(undefined)", Echo()));
    }

    [ContractFact]
    public async Task A_call_takes_its_arguments_as_they_are_at_the_call() =>
        Assert.Equal("""{"a":1}""", await EvaluateAsync("const o = { a: 1 }; const call = echo(o); o.a = 2; return await call", Echo()));

    [ContractFact]
    public async Task A_function_may_answer_at_once()
    {
        var globals = new ScriptGlobals().Add("tools", new ScriptObject().Add("add", ScriptFunction.Create("add", static call => ScriptData.From(call.Arguments[0].Number + call.Arguments[1].Number))));
        Assert.Equal("""[5,"function","add"]""", await EvaluateAsync("return [tools.add(2, 3), typeof tools.add, tools.add.name]", globals));
    }

    [ContractFact]
    public async Task A_call_knows_its_line_in_the_program()
    {
        var globals = new ScriptGlobals().Add("where", ScriptFunction.CreateAsync("where", static call => new(ScriptData.From(call.Line))));
        Assert.Equal("[1,3]", await EvaluateAsync("const a = await where({});\nconst b =\n  await where({});\nreturn [a, b]", globals));
    }

    [ContractFact]
    public async Task A_call_that_was_not_awaited_is_cancelled_and_reported()
    {
        var cancelled = new TaskCompletionSource();
        var globals = new ScriptGlobals().Add("slow", ScriptFunction.CreateAsync("slow", async call =>
        {
            using var registration = call.CancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptData.Null;
        }));
        var result = await RunAsync("slow();\nreturn 1", globals);
        Assert.Equal(1, result.Value?.Number);
        Assert.Contains(result.Warnings, static w => w.Id == "CMODE4013" && w.Line == 1);
        await cancelled.Task.WaitAsync(HangGuard);
    }

    [ContractFact]
    public async Task Too_many_calls_at_once_are_refused()
    {
        var globals = new ScriptGlobals().Add("never", ScriptFunction.CreateAsync("never", static async call =>
        {
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptData.Null;
        }));
        Assert.Equal("""["RangeError",10]""", DataText.Write((await RunAsync(
            "let n = 0; try { for (; n < 50; n++) void never().catch(() => {}) } catch (e) { return [e.name, n] }", globals, new ScriptLimits { PendingCalls = 10 })).Value!));
    }

    [ContractFact]
    public async Task Timers_run_in_the_order_they_are_due() => Assert.Equal("[1,2,3]", await EvaluateAsync("""
        const order = [];
        await Promise.all([[30, 3], [1, 1], [15, 2]].map(([ms, n]) => new Promise(done => setTimeout(() => { order.push(n); done() }, ms))));
        return order
        """));

    [ContractFact]
    public async Task Console_lines_are_kept_in_order_and_told_at_once()
    {
        var told = new List<string>();
        var options = new ScriptOptions { OnLog = line => { lock (told) told.Add(line.ToString()); } };
        var result = await RunAsync(ScriptProgram.Parse("console.log('a', 1, { b: [2] }); console.warn('w'); console.error('e'); return 1"), null, options);
        Assert.Equal(["a 1 {\"b\":[2]}", "[warn] w", "[error] e"], result.Logs.Select(static line => line.ToString().Replace(" ", "", StringComparison.Ordinal)
            .Replace("a1", "a 1 ", StringComparison.Ordinal).Replace("[warn]", "[warn] ", StringComparison.Ordinal).Replace("[error]", "[error] ", StringComparison.Ordinal)
            .Replace("{b:", "{\"b\":", StringComparison.Ordinal)));
        Assert.Equal(result.Logs.Select(static line => line.ToString()), told);
    }

    [ContractFact]
    public async Task Console_lines_beyond_the_limits_are_counted()
    {
        var result = await RunAsync("for (let i = 0; i < 30; i++) console.log('line ' + i); return 1", null, new ScriptLimits { LogLines = 10 });
        Assert.Equal(10, result.Logs.Count);
        Assert.Equal(20, result.DroppedLogs);
        var cut = await RunAsync("console.log('x'.repeat(5000)); console.log('y'); return 1", null, new ScriptLimits { LogCharacters = 100 });
        Assert.InRange(cut.Logs.Sum(static line => line.Text.Length), 1, 110);
        Assert.Equal(1, cut.DroppedLogs);
    }
}
