namespace CodeMode.EngineContract.Tests;

/// <summary>Programs in processes of their own keep the same contract.</summary>
public sealed class WorkerContractTests(WorkerFixture worker) : ScriptEngineContract, IClassFixture<WorkerFixture>
{
    protected override IScriptEngine CreateEngine() => worker.Shared;
}
