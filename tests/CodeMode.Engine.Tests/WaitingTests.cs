namespace CodeMode.Engine.Tests;

/// <summary>Programs that wait for calls are data: they hold no thread and little memory.</summary>
public sealed class WaitingTests
{
    private const int Count = 1000;
    private const string Program = "const orders = []; for (let i = 0; i < 3; i++) orders.push(await ask({ page: i })); return orders.map(o => o.page).join()";

    [Fact]
    public async Task A_thousand_programs_wait_at_once_without_a_thread_or_much_memory_each()
    {
        var program = ScriptProgram.Parse(Program);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = 0;
        var globals = new ScriptGlobals().Add("ask", ScriptFunction.CreateAsync("ask", async call =>
        {
            Interlocked.Increment(ref waiting);
            await gate.Task.ConfigureAwait(false);
            return call.Arguments[0];
        }));
        var warm = Run(program, globals);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        // All are started by this one thread: each has to give it back at its first call.
        var runs = Enumerable.Range(0, Count).Select(_ => Run(program, globals)).ToList();
        while (Volatile.Read(ref waiting) <= Count) await Task.Delay(10);
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Count;
        Assert.InRange(each, 1, 100_000);
        Assert.DoesNotContain(runs, static run => run.IsCompleted);
        Assert.True(ThreadPool.ThreadCount < 200, $"{ThreadPool.ThreadCount} threads");

        gate.SetResult();
        foreach (var result in await Task.WhenAll([warm, .. runs]).WaitAsync(TimeSpan.FromSeconds(60))) Assert.Equal("0,1,2", result.Value!.Text);
    }

    private static Task<ScriptResult> Run(ScriptProgram program, ScriptGlobals globals) =>
        new ScriptEngine().RunAsync(program, globals, new ScriptOptions { Limits = new ScriptLimits { WallTime = TimeSpan.FromMinutes(5) } }).AsTask();
}
