using CodeMode.EngineContract.Attacks;
using CodeMode.EngineContract.Running;

namespace CodeMode.Jint.Tests;

/// <summary>What Jint's own limits do not stop, the process's do.</summary>
[NeedsAcornima]
public sealed class JintInWorkerTests
{
    [ContractTheory]
    [InlineData("own-bigint-power")]
    [InlineData("own-join-shared")]
    [InlineData("own-replace-template")]
    [InlineData("own-stringify-shared")]
    public async Task An_attack_that_Jint_lets_through_ends_with_its_process(string attack)
    {
        var options = new WorkerOptions { Command = "dotnet", MemoryBytes = 300L << 20 };
        options.Arguments.Clear();
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, "worker", Acornima.Path!]) options.Arguments.Add(argument);
        await using var engine = new WorkerEngine(options);
        Assert.Equal(2, (await engine.RunAsync(ScriptProgram.Parse("1 + 1"), ScriptGlobals.Empty, new ScriptOptions())).Value!.Number);

        var result = await engine.RunAsync(ScriptProgram.Parse(AttackSet.All[attack].Code), ScriptGlobals.Empty, new ScriptOptions { Limits = AttackJudge.Limits });
        Assert.True(result.Error?.Kind is ScriptErrorKind.CpuTime or ScriptErrorKind.WallTime or ScriptErrorKind.Memory, $"{result.Error?.Kind}: {result.Error?.Message}");
        Assert.Equal(3, (await engine.RunAsync(ScriptProgram.Parse("1 + 2"), ScriptGlobals.Empty, new ScriptOptions())).Value!.Number);
    }
}
