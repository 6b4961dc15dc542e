using CodeMode.EngineContract.Attacks;

namespace CodeMode.EngineContract.Tests;

/// <summary>What other engines are given says the same as the program that was sent.</summary>
public sealed class ErasedProgramTests : ScriptEngineContract
{
    protected override IScriptEngine CreateEngine() => new ErasedProgramEngine();

    // The limits are those of the engine itself.
    protected override Task<string?> JudgeAsync(Attack attack) => Task.FromResult<string?>(null);
}
