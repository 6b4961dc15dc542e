using Xunit.Abstractions;
using Xunit.Sdk;

namespace CodeMode.EngineContract.Running;

/// <summary>Reports the failure that is known as skipped with its outcome, and a success as a failure: the list is then no longer true.</summary>
internal sealed class KnownFailureBus(IMessageBus inner, string outcome) : IMessageBus
{
    private int _forgiven;
    private int _surprising;

    public bool QueueMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestFailed failed:
                _forgiven++;
                return inner.QueueMessage(new TestSkipped(failed.Test, "Known failure: " + outcome));
            case ITestPassed passed:
                _surprising++;
                var surprise = new XunitException($"This is listed as a known failure ({outcome}), and it passes now: take it off the list.");
                return inner.QueueMessage(new TestFailed(passed.Test, passed.ExecutionTime, passed.Output, surprise));
            default:
                return inner.QueueMessage(message);
        }
    }

    public RunSummary Correct(RunSummary summary)
    {
        summary.Failed += _surprising - _forgiven;
        summary.Skipped += _forgiven;
        return summary;
    }

    public void Dispose()
    {
        // The inner bus belongs to the test run.
    }
}
