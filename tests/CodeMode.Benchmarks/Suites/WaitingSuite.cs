using System.Diagnostics;
using System.Globalization;
using CodeMode.Benchmarks.Measuring;
using CodeMode.Engine;

namespace CodeMode.Benchmarks.Suites;

/// <summary>What a run costs before it does anything, and while it waits.</summary>
internal sealed class WaitingSuite : ISuite
{
    private const int Count = 1000;

    private const string ThirtyLines = """
        async () => {
          const customers = new Map();
          for (let page = 0; page < 3; page++) {
            const { items, next } = await api.orders.list({ page, status: 'open' });
            for (const order of items) {
              const key = order.customer?.id ?? 'none';
              if (!customers.has(key)) {
                customers.set(key, { total: 0, orders: [] });
              }
              const entry = customers.get(key);
              entry.total += order.lines.reduce((sum, line) => sum + line.price * line.count, 0);
              entry.orders.push(order.id);
            }
            if (!next) break;
          }
          const best = [...customers.entries()]
            .sort(([, a], [, b]) => b.total - a.total)
            .slice(0, 10)
            .map(([id, { total, orders }]) => ({ id, total, count: orders.length }));
          const details = await Promise.all(best.map(async ({ id, ...rest }) => {
            try {
              const { name, email = '' } = await api.customers.get({ id });
              return { ...rest, name, email: email.replace(/@.*/, '@…') };
            } catch (error) {
              console.log(`no customer ${id}: ${error.message}`);
              return rest;
            }
          }));
          return { customers: customers.size, details };
        }
        """;

    public string Name => "waiting";

    public async Task RunAsync(BenchmarkContext context)
    {
        var one = ScriptProgram.Parse("async () => 1");
        var rows = await Race.BestAsync(
            rounds: 25,
            new Contender("fresh engine to the first result of `async () => 1`", async () => await RunAsync(one, ScriptGlobals.Empty), PerRound: 200),
            new Contender("parsing a program of 30 lines", static () => ScriptProgram.Parse(ThirtyLines), perRound: 200));
        ReportTable.Print(context.Output, "A run", "≤ 50 µs and ≤ 50 KB for the first; ≤ 100 µs for the second", rows);
        await MeasureWaitingAsync(context.Output);
    }

    private static async Task MeasureWaitingAsync(TextWriter output)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var globals = new ScriptGlobals().Add("ask", ScriptFunction.CreateAsync("ask", async call =>
        {
            await gate.Task.ConfigureAwait(false);
            return call.Arguments[0];
        }));
        var program = ScriptProgram.Parse("const all = []; for (let i = 0; i < 3; i++) all.push(await ask({ page: i })); return all.length");
        var warm = RunAsync(program, globals).AsTask();
        await Task.Delay(200);
        var threads = Process.GetCurrentProcess().Threads.Count;
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var runs = Enumerable.Range(0, Count).Select(_ => RunAsync(program, globals).AsTask()).ToList();
        await Task.Delay(500);
        var each = (GC.GetTotalMemory(forceFullCollection: true) - memory) / (double)Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count} programs that wait for a call at once: {each / 1000:0.0} KB each (target ≤ 100 KB), {Process.GetCurrentProcess().Threads.Count - threads} threads more than before.\n"));
        gate.SetResult();
        await Task.WhenAll([warm, .. runs]);
    }

    private static async ValueTask RunAsync(ScriptProgram program, ScriptGlobals globals)
    {
        var result = await new ScriptEngine().RunAsync(program, globals, new ScriptOptions());
        if (result.Error is { } error) throw new InvalidOperationException($"{error.Name}: {error.Message}");
    }
}
