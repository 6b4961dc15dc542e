namespace CodeMode.Engine.Execution;

/// <summary>Answers of host calls on their way to the run; written by any thread, read by the one that runs the program.</summary>
internal sealed class AnswerQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<HostAnswer> _answers = new();
    private TaskCompletionSource? _waiter;

    public void Add(HostAnswer answer)
    {
        TaskCompletionSource? waiter;
        lock (_lock)
        {
            _answers.Enqueue(answer);
            waiter = _waiter;
            _waiter = null;
        }

        waiter?.TrySetResult();
    }

    public bool TryTake(out HostAnswer answer)
    {
        lock (_lock) return _answers.TryDequeue(out answer);
    }

    /// <summary>Completes when there is an answer.</summary>
    public Task WaitAsync()
    {
        lock (_lock)
        {
            if (_answers.Count > 0) return Task.CompletedTask;
            _waiter ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task;
        }
    }
}
