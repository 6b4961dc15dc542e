using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>One run from start to result. While the program waits for calls or timers it holds no thread.</summary>
internal sealed partial class ScriptRun : IDisposable
{
    // A clock may fire a little early: the end of the wall time must have passed when it is looked at.
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);

    private readonly CodeBlock _code;
    private readonly ScriptOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _calls;
    private readonly Meter _meter;
    private readonly Machine _machine;
    private readonly RunWait _wait;
    private TimeSpan _elapsedBefore;
    private long? _since;
    private bool _hasStarted;
    private bool _hasAnswers;

    private ScriptRun(CodeBlock code, ScriptOptions options, CancellationToken cancellationToken)
    {
        _code = code;
        _options = options;
        _cancellationToken = cancellationToken;
        _calls = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _meter = new Meter(options.Limits);
        var realm = new Realm(_meter, options.TimeProvider, options.RandomSeed);
        _machine = new Machine(realm, options.Limits)
        {
            Log = new LogBuffer(options.Limits, options.OnLog),
            Elapsed = Elapsed,
            CallsToken = _calls.Token,
        };
        realm.Machine = _machine;
        _wait = new RunWait(_machine.Answers, options.TimeProvider, cancellationToken);
        _meter.Poll = Poll;
    }

    /// <summary>The calls that wait for the host's answer.</summary>
    public IEnumerable<HostCall> DeferredCalls => Result is null ? _machine.PendingCalls.Where(static call => call.IsDeferred) : [];

    /// <summary>The outcome, once there is one.</summary>
    public ScriptResult? Result { get; private set; }

    public bool IsRunning => _since is not null;

    /// <summary>A run of a program from its start.</summary>
    public static ScriptRun Begin(CodeBlock code, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken)
    {
        var run = new ScriptRun(code, options, cancellationToken);
        run._meter.CountAlive = run._machine.CountAlive;
        var realm = run._machine.Realm;
        foreach (var name in globals.ErrorClasses)
        {
            realm.Global.DefineOwn(name, new Property(realm.HostErrorClass(name), PropertyFlags.Hidden));
        }

        foreach (var name in globals.Helpers) realm.Global.DefineOwn(name, new Property(realm.SelfHosted("Helpers." + name), PropertyFlags.Hidden));
        foreach (var (name, value) in globals.Values)
        {
            realm.Global.DefineOwn(name, new Property(HostValues.ToValue(realm, value, new HostPath(null, name)), PropertyFlags.Enumerable));
        }

        return run;
    }

    /// <summary>Runs until the program has ended, which gives its result, or waits for nothing but answers that the host gives later.</summary>
    public async ValueTask<ScriptResult?> ExecuteAsync()
    {
        if (Result is not null) return Result;
        var isPaused = false;
        _since = _options.TimeProvider.GetTimestamp();
        try
        {
            Result = await RunAsync().ConfigureAwait(false);
            isPaused = Result is null;
        }
        catch (LimitException error)
        {
            Result = Fail(RunErrors.Of(error, _machine));
        }
        catch (JsException error)
        {
            Result = Fail(FromThrown(error.Value));
        }
        catch (Exception error) when (error is not OperationCanceledException || !_cancellationToken.IsCancellationRequested)
        {
            // What the engine itself did wrong is not told to the agent, whose program it is not about.
            Result = Fail(RunErrors.Internal());
        }
        finally
        {
            if (!isPaused) _calls.Cancel();
            _elapsedBefore = Elapsed();
            _since = null;
        }

        return Result;
    }

    /// <summary>Settles a deferred call while the run is paused; false when there is no such call.</summary>
    public bool Answer(HostAnswer answer)
    {
        if (Result is not null) return false;
        _hasAnswers = true;
        try
        {
            return Compute(() => _machine.Answer(answer));
        }
        catch (LimitException error)
        {
            Result = Fail(RunErrors.Of(error, _machine));
            return true;
        }
    }

    public void Dispose()
    {
        _wait.Dispose();
        _calls.Dispose();
    }

    // While the run is paused its time stands still.
    private TimeSpan Elapsed() => _elapsedBefore + (_since is { } since ? _options.TimeProvider.GetElapsedTime(since) : TimeSpan.Zero);

    // Looked at every few ten microseconds of computing.
    private void Poll()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (Elapsed() > _options.Limits.WallTime) throw LimitException.WallTime(_options.Limits.WallTime);
    }

    // Null when only deferred calls are left to wait for. Asked to go on without an answer, it first waits for a timer.
    private async ValueTask<ScriptResult?> RunAsync()
    {
        var hasAdvanced = Compute(Advance);
        while (_machine.State == PromiseState.Pending)
        {
            if (_machine.WaitsForDeferredOnly && (hasAdvanced || _machine.NextDue is null)) return null;
            if (!await WaitAsync().ConfigureAwait(false)) return Fail(RunErrors.NeverSettles());
            hasAdvanced |= Compute(_machine.Continue);
        }

        return Compute(Finish);
    }

    private bool Advance()
    {
        var isFirst = !_hasStarted;
        _hasStarted = true;
        if (isFirst) _machine.Start(_code);
        else _hasAnswers |= _machine.Continue();
        var hasAdvanced = isFirst || _hasAnswers;
        _hasAnswers = false;
        return hasAdvanced;
    }

    // Runs a part of the program on this thread; the CPU clock runs along.
    private T Compute<T>(Func<T> part)
    {
        _meter.Resume();
        try
        {
            return part();
        }
        finally
        {
            _meter.Pause();
        }
    }

    // Waits for an answer or a timer; false when nothing can come any more.
    private async ValueTask<bool> WaitAsync()
    {
        var due = _machine.NextDue;
        if (due is null && _machine.PendingCalls.Count == 0) return false;
        var left = _options.Limits.WallTime - Elapsed();
        if (left <= TimeSpan.Zero) throw LimitException.WallTime(_options.Limits.WallTime);
        var wait = due is { } at && at - Elapsed() < left ? at - Elapsed() : left;
        if (wait < TimeSpan.Zero) wait = TimeSpan.Zero;
        await _wait.UntilAsync(wait + (due is null ? s_tick : TimeSpan.Zero)).ConfigureAwait(false);
        _cancellationToken.ThrowIfCancellationRequested();
        if (Elapsed() > _options.Limits.WallTime) throw LimitException.WallTime(_options.Limits.WallTime);
        return true;
    }
}
