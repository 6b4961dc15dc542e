using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    [ContractTheory]
    [InlineData("begun(); for (;;) {}")]
    [InlineData("begun(); await new Promise(done => setTimeout(done, 60000))")]
    [InlineData("begun(); await never()")]
    [InlineData("begun(); try { await never() } finally { for (;;) {} }")]
    public async Task Cancelling_stops_the_program_and_its_calls(string program)
    {
        using var cancellation = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var globals = new ScriptGlobals()
            .Add("begun", ScriptFunction.Create("begun", _ => { begun.TrySetResult(); return ScriptData.Undefined; }))
            .Add("never", ScriptFunction.CreateAsync("never", static async call =>
            {
                await Task.Delay(Timeout.Infinite, call.CancellationToken);
                return ScriptData.Null;
            }));
        var run = RunAsync(program, globals, null, cancellation.Token);
        await begun.Task.WaitAsync(HangGuard);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [ContractFact]
    public async Task A_run_that_is_cancelled_before_it_begins_does_not_begin()
    {
        var called = false;
        var globals = new ScriptGlobals().Add("begun", ScriptFunction.Create("begun", _ => { called = true; return ScriptData.Undefined; }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync("begun()", globals, null, new CancellationToken(canceled: true)));
        Assert.False(called);
    }
}
