using Xunit.Sdk;

namespace CodeMode.EngineContract.Running;

/// <summary>A test of the contract over several cases.</summary>
[XunitTestCaseDiscoverer("CodeMode.EngineContract.Running.ContractTheoryDiscoverer", "CodeMode.EngineContract")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContractTheoryAttribute : TheoryAttribute;
