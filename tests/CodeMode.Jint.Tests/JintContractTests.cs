using CodeMode.EngineContract;
using CodeMode.EngineContract.Attacks;

namespace CodeMode.Jint.Tests;

/// <summary>Jint and the contract: what it does not keep stands in known-failures.txt with what was measured.</summary>
[NeedsAcornima]
[KnownFailures("known-failures.txt")]
public sealed class JintContractTests : ScriptEngineContract
{
    protected override IScriptEngine CreateEngine() => new JintScriptEngine();

    // Some attacks are beyond Jint's limits, and would take this process with them.
    protected override Task<string?> JudgeAsync(Attack attack) => AttackProcess.RunAsync(attack);
}
