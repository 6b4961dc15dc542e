using CodeMode.EngineContract.Running;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CodeMode.EngineContract.Tests;

/// <summary>The kit itself: what is listed as a failure and passes is told.</summary>
public sealed class SurprisingSuccessTests : LongLivedMarshalByRefObject, IMessageBus
{
    private readonly List<IMessageSinkMessage> _messages = [];

    [Fact]
    public void A_listed_failure_that_passes_fails_the_run()
    {
        using var bus = new KnownFailureBus(this, "does not work yet");
        bus.QueueMessage(new TestPassed(ThisTest(), 0, ""));
        var failed = Assert.IsAssignableFrom<ITestFailed>(Assert.Single(_messages));
        Assert.Contains("take it off the list", failed.Messages[0], StringComparison.Ordinal);
        Assert.Equal(1, bus.Correct(new RunSummary { Total = 1 }).Failed);
    }

    private static XunitTest ThisTest()
    {
        var type = typeof(SurprisingSuccessTests);
        var collection = new TestCollection(new TestAssembly(Reflector.Wrap(type.Assembly)), null, "");
        var method = new TestMethod(new TestClass(collection, Reflector.Wrap(type)), Reflector.Wrap(type.GetMethod(nameof(A_listed_failure_that_passes_fails_the_run))!));
        return new XunitTest(new XunitTestCase(null!, TestMethodDisplay.Method, TestMethodDisplayOptions.None, method, null), "");
    }

    public bool QueueMessage(IMessageSinkMessage message)
    {
        _messages.Add(message);
        return true;
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
