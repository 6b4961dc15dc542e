using System.ComponentModel;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CodeMode.EngineContract.Running;

/// <summary>One test of the contract on one engine. Where the engine cannot run it is skipped with the reason; a known failure shows as skipped with its outcome.</summary>
public sealed class ContractTestCase : XunitTestCase
{
    /// <summary>For the test framework, which moves cases between processes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the de-serializer; should only be called by deriving classes for de-serialization purposes")]
    public ContractTestCase()
    {
    }

    internal ContractTestCase(IMessageSink diagnostics, ITestFrameworkDiscoveryOptions options, ITestMethod method, object[]? arguments)
        : base(diagnostics, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, arguments)
    {
    }

    private string Key => TestMethodArguments is [var argument, ..] ? $"{TestMethod.Method.Name}({argument})" : TestMethod.Method.Name;

    /// <inheritdoc/>
    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        var engine = TestMethod.TestClass.Class.ToRuntimeType();
        var missing = engine.GetCustomAttribute<EngineConditionAttribute>()?.MissingReason;
        var known = engine.GetCustomAttribute<KnownFailuresAttribute>()?.Find(engine.Assembly, Key);
        if (missing is not null || known is null) return await RunAsync(missing ?? SkipReason, messageBus);
        using var bus = new KnownFailureBus(messageBus, known);
        return bus.Correct(await RunAsync(SkipReason, bus));

        Task<RunSummary> RunAsync(string? skipReason, IMessageBus target) => new XunitTestCaseRunner(
            this, DisplayName, skipReason, constructorArguments, TestMethodArguments, target, aggregator, cancellationTokenSource).RunAsync();
    }
}
