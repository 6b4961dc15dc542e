using CodeMode.EngineContract.Attacks;
using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    /// <summary>The ids of the attacks: those of the kit, and those of the corpus where it stands beside the repository.</summary>
    public static TheoryData<string> AttackIds => [.. AttackSet.All.Keys];

    [ContractTheory]
    [MemberData(nameof(AttackIds))]
    public async Task An_attack_ends_within_its_limits(string attack) => Assert.Null(await JudgeAsync(AttackSet.All[attack]));

    /// <summary>Runs an attack and says what went wrong, or <see langword="null"/>. Override where the engine may not survive: run it in a process of its own.</summary>
    protected virtual async Task<string?> JudgeAsync(Attack attack)
    {
        var engine = CreateEngine();
        try
        {
            return await AttackJudge.RunAsync(engine, attack);
        }
        finally
        {
            if (engine is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }
}
