namespace CodeMode.Engine.Tests.State;

public sealed class ScriptExecutionTests
{
    private static readonly byte[] s_key = [1, 2, 3, 4];

    [Fact]
    public async Task A_program_pauses_at_a_deferred_call_and_goes_on_with_its_answer()
    {
        using var execution = Start("const x = await approve.delete({ id: 4 }, 'now');\nreturn x.by");
        Assert.Null(await execution.RunAsync());
        var call = Assert.Single(execution.PendingCalls);
        Assert.Equal(("approve.delete", 1, 17), (call.Function, call.Line, call.Column));
        Assert.Equal(["{\"id\":4}", "\"now\""], call.Arguments.Select(ScriptRunner.ToJson));
        Assert.Null(execution.Result);

        execution.Answer(call.Id, new ScriptObject().Add("by", ScriptData.From("me")));
        Assert.Empty(execution.PendingCalls);
        var result = await execution.RunAsync();
        Assert.Equal("me", result!.Value!.Text);
        Assert.Same(result, execution.Result);
        Assert.Same(result, await execution.RunAsync());
    }

    [Fact]
    public async Task A_deferred_call_can_fail()
    {
        using var execution = Start("try { await ask() } catch (e) { return [e.name, e.message] }");
        Assert.Null(await execution.RunAsync());
        execution.Fail(execution.PendingCalls[0].Id, new ScriptErrorException("Denied", "not today"));
        Assert.Equal("[\"Denied\",\"not today\"]", ScriptRunner.ToJson((await execution.RunAsync())!.Value!));
    }

    [Fact]
    public async Task It_pauses_only_when_all_other_calls_have_been_answered()
    {
        var globals = new ScriptGlobals().Add("ask", ScriptFunction.CreateDeferred("ask")).Add("slow", ScriptFunction.CreateAsync("slow", static async _ =>
        {
            await Task.Delay(30);
            return ScriptData.From("slow");
        }));
        using var execution = ScriptExecution.Start(ScriptProgram.Parse("const [a, b] = await Promise.all([ask(), slow().then(x => { console.log(x); return x })]); return [a, b]"), globals, new ScriptOptions());
        Assert.Null(await execution.RunAsync());
        using var restored = ScriptExecution.Restore(execution.Save(), ScriptProgram.Parse("const [a, b] = await Promise.all([ask(), slow().then(x => { console.log(x); return x })]); return [a, b]"), globals, new ScriptOptions());
        restored.Answer(restored.PendingCalls[0].Id, ScriptData.From(1));
        var result = await restored.RunAsync();
        Assert.Equal("[1,\"slow\"]", ScriptRunner.ToJson(result!.Value!));
        Assert.Equal(["slow"], result.Logs.Select(static line => line.Text));
    }

    [Fact]
    public async Task Where_nobody_answers_a_deferred_call_never_settles()
    {
        var result = await ScriptRunner.RunAsync("await ask()", new ScriptGlobals().Add("ask", ScriptFunction.CreateDeferred("ask")));
        Assert.Equal(ScriptErrorKind.NeverSettles, result.Error?.Kind);
    }

    [Fact]
    public async Task Only_a_paused_run_can_be_saved_and_only_waiting_calls_answered()
    {
        using var execution = Start("return await ask()");
        Assert.Throws<InvalidOperationException>(() => execution.Save());
        Assert.Null(await execution.RunAsync());
        Assert.Contains("id 77", Assert.Throws<InvalidOperationException>(() => execution.Answer(77, ScriptData.Null)).Message, StringComparison.Ordinal);
        execution.Answer(execution.PendingCalls[0].Id, ScriptData.Null);
        Assert.NotNull(await execution.RunAsync());
        Assert.Throws<InvalidOperationException>(() => execution.Save());
    }

    [Fact]
    public async Task Calls_that_an_ended_program_forgot_wait_for_nothing()
    {
        using var execution = Start("ask(); return await ask()");
        Assert.Null(await execution.RunAsync());
        Assert.Equal([1, 2], execution.PendingCalls.Select(static call => call.Id));
        execution.Answer(2, ScriptData.From(5));
        Assert.Equal("CMODE4013", Assert.Single((await execution.RunAsync())!.Warnings).Id);
        Assert.Empty(execution.PendingCalls);
        Assert.Throws<InvalidOperationException>(() => execution.Answer(1, ScriptData.Null));
    }

    [Fact]
    public async Task A_state_is_refused_with_another_key_program_or_version_and_when_it_is_no_state()
    {
        using var execution = Start("return await ask()");
        Assert.Null(await execution.RunAsync());
        var state = execution.Save(s_key);
        Restore(state, "return await ask()", s_key).Dispose();
        Assert.Contains("another key", Refused(state, "return await ask()", []), StringComparison.Ordinal);
        Assert.Contains("another program", Refused(state, "return await ask( )", s_key), StringComparison.Ordinal);
        Assert.Contains("no state", Refused([], "return await ask()", s_key), StringComparison.Ordinal);
        Assert.Contains("no state", Refused("GIF89a……………………………………………………………………………"u8.ToArray(), "return await ask()", s_key), StringComparison.Ordinal);
        Assert.Contains("cut short", Refused(state[..^1], "return await ask()", s_key), StringComparison.Ordinal);
        state[4]++;
        Assert.Contains("version 2", Refused(state, "return await ask()", s_key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_program_holds_of_the_host_must_still_be_there()
    {
        const string Text = "const f = approve.delete; await ask(); return await f()";
        using var execution = Start(Text);
        Assert.Null(await execution.RunAsync());
        var fewer = new ScriptGlobals().Add("ask", ScriptFunction.CreateDeferred("ask")).Add("approve", new ScriptObject());
        var error = Assert.Throws<ScriptStateException>(() => ScriptExecution.Restore(execution.Save(), ScriptProgram.Parse(Text), fewer, new ScriptOptions()));
        Assert.Contains("'approve.delete'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_came_in_an_answer_has_no_name_for_a_state()
    {
        using var execution = Start("const o = await ask(); o.f; await ask()");
        Assert.Null(await execution.RunAsync());
        execution.Answer(execution.PendingCalls[0].Id, new ScriptObject().Add("f", ScriptFunction.Create("loose", static _ => ScriptData.Null)));
        Assert.Null(await execution.RunAsync());
        Assert.Contains("'loose'", Assert.Throws<InvalidOperationException>(() => execution.Save()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fuel_that_was_spent_stays_spent()
    {
        const string Text = "for (let i = 0; i < 10000; i++); await ask(); for (let i = 0; i < 10000; i++); return 1";
        using var execution = Start(Text);
        Assert.Null(await execution.RunAsync());
        var state = execution.Save();
        execution.Answer(execution.PendingCalls[0].Id, ScriptData.Null);
        var used = (await execution.RunAsync())!.Usage.Fuel;
        var tight = new ScriptOptions { Limits = new ScriptLimits { Fuel = used * 3 / 4 } };
        using var restored = ScriptExecution.Restore(state, ScriptProgram.Parse(Text), Globals(), tight);
        restored.Answer(restored.PendingCalls[0].Id, ScriptData.Null);
        Assert.Equal(ScriptErrorKind.Fuel, (await restored.RunAsync())!.Error?.Kind);
    }

    [Fact]
    public async Task A_heap_larger_than_the_limit_is_refused()
    {
        const string Text = "const a = Array.from({ length: 50000 }, (_, i) => ({ i })); await ask(); return a.length";
        using var execution = Start(Text);
        Assert.Null(await execution.RunAsync());
        var small = new ScriptOptions { Limits = new ScriptLimits { MemoryBytes = 1 << 20 } };
        var error = Assert.Throws<ScriptStateException>(() => ScriptExecution.Restore(execution.Save(), ScriptProgram.Parse(Text), Globals(), small));
        Assert.Contains("more memory", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_stands_still_while_a_run_is_paused()
    {
        const string Text = "const t = new Promise(r => setTimeout(() => r('timer'), 50)); const a = await ask(); return [a, await t]";
        var options = new ScriptOptions { Limits = new ScriptLimits { WallTime = TimeSpan.FromMilliseconds(400) } };
        using var execution = ScriptExecution.Start(ScriptProgram.Parse(Text), Globals(), options);
        Assert.Null(await execution.RunAsync());
        await Task.Delay(600);
        using var restored = ScriptExecution.Restore(execution.Save(), ScriptProgram.Parse(Text), Globals(), options);
        restored.Answer(restored.PendingCalls[0].Id, ScriptData.From(1));
        var result = await restored.RunAsync();
        Assert.Equal("[1,\"timer\"]", ScriptRunner.ToJson(result!.Value!));
    }

    [Fact]
    public async Task Asked_to_go_on_without_an_answer_it_runs_a_timer()
    {
        using var execution = Start("setTimeout(() => console.log('tick'), 5); return await Promise.race([ask(), new Promise(r => setTimeout(() => r('late'), 20))])");
        Assert.Null(await execution.RunAsync());
        var result = await execution.RunAsync() ?? await execution.RunAsync();
        Assert.Equal("late", result!.Value!.Text);
        Assert.Equal(["tick"], result.Logs.Select(static line => line.Text));
    }

    [Fact]
    public async Task Console_lines_are_told_once()
    {
        var told = new List<string>();
        var options = new ScriptOptions { OnLog = line => told.Add(line.Text) };
        const string Text = "console.log('a'); await ask(); console.log('b')";
        using var execution = ScriptExecution.Start(ScriptProgram.Parse(Text), Globals(), options);
        Assert.Null(await execution.RunAsync());
        using var restored = ScriptExecution.Restore(execution.Save(), ScriptProgram.Parse(Text), Globals(), options);
        restored.Answer(restored.PendingCalls[0].Id, ScriptData.Null);
        Assert.Equal(["a", "b"], (await restored.RunAsync())!.Logs.Select(static line => line.Text));
        Assert.Equal(["a", "b"], told);
    }

    // As deep as memory goes: neither the writer nor the reader recurses.
    [Fact]
    public async Task A_heap_may_be_as_deep_as_it_is_large()
    {
        const string Text = """
            let list = null, rope = '', f = () => 0, p = Promise.resolve(); const o = Object.create(null);
            for (let i = 0; i < 50000; i++) { list = { list }; rope = rope + 'piece of text ' + i; const g = f; f = () => g; }
            await ask(); let n = 0; for (let l = list; l; l = l.list) n++; return [n, rope.length];
            """;
        using var execution = Start(Text);
        Assert.Null(await execution.RunAsync());
        var state = execution.Save();
        using var restored = Restore(state, Text, []);
        Assert.Equal(state, restored.Save());
        restored.Answer(restored.PendingCalls[0].Id, ScriptData.Null);
        Assert.Equal("[50000,938890]", ScriptRunner.ToJson((await restored.RunAsync())!.Value!));
    }

    [Fact]
    public async Task A_cancelled_run_is_over()
    {
        using var source = new CancellationTokenSource();
        using var execution = ScriptExecution.Start(ScriptProgram.Parse("await ask(); for (;;);"), Globals(), new ScriptOptions(), source.Token);
        Assert.Null(await execution.RunAsync());
        execution.Answer(execution.PendingCalls[0].Id, ScriptData.Null);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await execution.RunAsync());
        Assert.Null(execution.Result);
    }

    private static ScriptGlobals Globals() => new ScriptGlobals()
        .Add("ask", ScriptFunction.CreateDeferred("ask"))
        .Add("approve", new ScriptObject().Add("delete", ScriptFunction.CreateDeferred("delete")));

    private static ScriptExecution Start(string text) => ScriptExecution.Start(ScriptProgram.Parse(text), Globals(), new ScriptOptions());

    private static ScriptExecution Restore(byte[] state, string text, byte[] key) =>
        ScriptExecution.Restore(state, ScriptProgram.Parse(text), Globals(), new ScriptOptions(), key);

    private static string Refused(byte[] state, string text, byte[] key) => Assert.Throws<ScriptStateException>(() => Restore(state, text, key)).Message;
}
