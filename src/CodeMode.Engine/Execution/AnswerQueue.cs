using System.Threading.Tasks.Sources;

namespace CodeMode.Engine.Execution;

/// <summary>
/// Answers of host calls on their way to the run; written by any thread, read by the one that runs the program. Waiting
/// makes nothing new: a program may wait thousands of times.
/// </summary>
internal sealed class AnswerQueue : IValueTaskSource
{
    private readonly Lock _lock = new();
    private readonly Queue<HostAnswer> _answers = new();

    // A program never goes on within the host's own call that brought the answer.
    private ManualResetValueTaskSourceCore<bool> _waiting = new() { RunContinuationsAsynchronously = true };
    private bool _isWaiting;
    private bool _isWoken;

    public void Add(HostAnswer answer)
    {
        lock (_lock) _answers.Enqueue(answer);
        Wake();
    }

    public bool TryTake(out HostAnswer answer)
    {
        lock (_lock) return _answers.TryDequeue(out answer);
    }

    /// <summary>Ends the wait that is under way, or the next one: something else is due.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _isWoken = !_isWaiting;
            if (!_isWaiting) return;
            _isWaiting = false;
        }

        _waiting.SetResult(true);
    }

    /// <summary>Completes when there is an answer, or at <see cref="Wake"/>. One wait at a time.</summary>
    public ValueTask WaitAsync()
    {
        lock (_lock)
        {
            if (_isWoken || _answers.Count > 0)
            {
                _isWoken = false;
                return ValueTask.CompletedTask;
            }

            _isWaiting = true;
            _waiting.Reset();
            return new ValueTask(this, _waiting.Version);
        }
    }

    void IValueTaskSource.GetResult(short token) => _waiting.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _waiting.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _waiting.OnCompleted(continuation, state, token, flags);
}
