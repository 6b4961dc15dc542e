using Xunit.Sdk;

namespace CodeMode.EngineContract.Running;

/// <summary>A test of the contract: it knows whether the engine can run here, and which failures of it are known.</summary>
[XunitTestCaseDiscoverer("CodeMode.EngineContract.Running.ContractFactDiscoverer", "CodeMode.EngineContract")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContractFactAttribute : FactAttribute;
