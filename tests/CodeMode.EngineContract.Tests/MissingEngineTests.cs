using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract.Tests;

/// <summary>The kit itself: where an engine cannot run, its tests are skipped and nothing of them is run.</summary>
[MissingEngine]
public sealed class MissingEngineTests
{
    [ContractFact]
    public void A_test_of_a_missing_engine_is_skipped() => Assert.Fail("It was run.");
}
