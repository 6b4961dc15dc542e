using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private readonly Dictionary<int, HostCall> _calls = [];
    private int _lastCall;

    /// <summary>Where answers of host calls arrive.</summary>
    public AnswerQueue Answers { get; } = new();

    /// <summary>Cancelled when the run ends: its calls should stop.</summary>
    public CancellationToken CallsToken { get; set; }

    public IReadOnlyCollection<HostCall> PendingCalls => _calls.Values;

    /// <summary>Whether there are calls, and the host is to answer all of them later.</summary>
    public bool WaitsForDeferredOnly => _calls.Count > 0 && _calls.Values.All(static call => call.IsDeferred);

    /// <summary>Calls a host function with data.</summary>
    public JsValue CallHost(HostFunction target, ScriptData[] arguments)
    {
        var function = target.Function;
        var (line, column) = CurrentPosition();
        var call = new ScriptCall(arguments, line, column, CallsToken);
        if (!function.IsAsync)
        {
            ScriptData answer;
            try
            {
                answer = function.Invoke(call);
            }
            catch (Exception error) when (!CallsToken.IsCancellationRequested)
            {
                throw new JsException(HostErrors.ToValue(Realm, function.Name, error));
            }

            return HostValues.ToValue(Realm, answer);
        }

        if (_calls.Count >= _limits.PendingCalls)
        {
            throw Realm.RangeError($"More than {_limits.PendingCalls} calls are under way at once. Await calls in groups.");
        }

        var promise = new JsPromise(Realm);
        var id = ++_lastCall;
        _meter.ChargeMemory(400);
        _calls.Add(id, new HostCall(id, promise, function.Name, target.Path?.ToString() ?? function.Name, line, column, function.IsDeferred ? arguments : null));
        if (!function.IsDeferred) _ = ObserveAsync(id, function, call);
        return promise;
    }

    private async Task ObserveAsync(int id, ScriptFunction function, ScriptCall call)
    {
        HostAnswer answer;
        try
        {
            answer = new HostAnswer(id, await function.InvokeAsync(call).ConfigureAwait(false), null);
        }
        catch (Exception error)
        {
            // Whatever a host function throws becomes an Error of the program.
            answer = new HostAnswer(id, null, error);
        }

        Answers.Add(answer);
    }

    /// <summary>Settles the promise of a call; false when there is no such call.</summary>
    public bool Answer(HostAnswer answer)
    {
        if (!_calls.Remove(answer.Call, out var call)) return false;
        if (answer.Data is { } data) ResolvePromise(call.Promise, HostValues.ToValue(Realm, data));
        else RejectPromise(call.Promise, HostErrors.ToValue(Realm, call.Name, answer.Error!));
        return true;
    }

    /// <summary>Settles the promises of calls that have been answered.</summary>
    private bool TakeAnswers()
    {
        var any = false;
        while (Answers.TryTake(out var answer))
        {
            any |= Answer(answer);
        }

        return any;
    }
}
