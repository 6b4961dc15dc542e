using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract.Tests;

/// <summary>The kit itself: a failure that is listed does not fail the run. Were the list not read, or the mechanism broken, these would fail.</summary>
[KnownFailures("known-failures.txt")]
public sealed class KnownFailureTests
{
    [ContractFact]
    public void A_listed_failure_is_told_as_known() => Assert.Fail("on purpose");

    [ContractTheory]
    [InlineData("listed")]
    [InlineData("not listed")]
    public void A_case_may_be_listed_alone(string @case) => Assert.NotEqual("listed", @case);
}
