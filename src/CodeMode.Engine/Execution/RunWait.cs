namespace CodeMode.Engine.Execution;

/// <summary>How a run waits: for an answer, its next timer or its cancellation, with one timer and one registration for all its waits.</summary>
internal sealed class RunWait(AnswerQueue answers, TimeProvider time, CancellationToken cancellationToken) : IDisposable
{
    private ITimer? _timer;
    private CancellationTokenRegistration _cancellation;

    /// <summary>Waits until there is an answer, at most for so long. It may end early: look again.</summary>
    public ValueTask UntilAsync(TimeSpan wait)
    {
        if (_timer is null)
        {
            _timer = time.CreateTimer(Wake, answers, wait, Timeout.InfiniteTimeSpan);
            _cancellation = cancellationToken.UnsafeRegister(Wake, answers);
        }
        else
        {
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }

        return answers.WaitAsync();
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        _timer?.Dispose();
    }

    private static void Wake(object? answers) => ((AnswerQueue)answers!).Wake();
}
