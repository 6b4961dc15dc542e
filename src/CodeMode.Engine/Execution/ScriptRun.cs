using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>One run from start to result. While the program waits for calls or timers it holds no thread.</summary>
internal sealed class ScriptRun : IDisposable
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
    private readonly long _started;

    public ScriptRun(CodeBlock code, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken)
    {
        _code = code;
        _options = options;
        _cancellationToken = cancellationToken;
        _calls = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _started = options.TimeProvider.GetTimestamp();
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
        _meter.CountAlive = _machine.CountAlive;
        _meter.Poll = Poll;
        foreach (var name in globals.ErrorClasses)
        {
            realm.Global.DefineOwn(name, new Property(realm.HostErrorClass(name), PropertyFlags.Hidden));
        }

        foreach (var (name, value) in globals.Values)
        {
            realm.Global.DefineOwn(name, new Property(HostValues.ToValue(realm, value), PropertyFlags.Enumerable));
        }
    }

    public async ValueTask<ScriptResult> ExecuteAsync()
    {
        try
        {
            var isWaiting = Compute(static (machine, code) => machine.Start(code));
            while (isWaiting)
            {
                if (!await WaitAsync().ConfigureAwait(false)) return Fail(RunErrors.NeverSettles());
                isWaiting = Compute(static (machine, _) => machine.Continue());
            }

            return Compute(Finish);
        }
        catch (LimitException error)
        {
            return Fail(RunErrors.Of(error, _machine));
        }
        catch (JsException error)
        {
            return Fail(FromThrown(error.Value));
        }
        catch (Exception error) when (error is not OperationCanceledException || !_cancellationToken.IsCancellationRequested)
        {
            // What the engine itself did wrong is not told to the agent, whose program it is not about.
            return Fail(RunErrors.Internal());
        }
        finally
        {
            _calls.Cancel();
        }
    }

    public void Dispose()
    {
        _wait.Dispose();
        _calls.Dispose();
    }

    private TimeSpan Elapsed() => _options.TimeProvider.GetElapsedTime(_started);

    // Looked at every few ten microseconds of computing.
    private void Poll()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (Elapsed() > _options.Limits.WallTime) throw LimitException.WallTime(_options.Limits.WallTime);
    }

    // Runs a part of the program on this thread; the CPU clock runs along. True while the program still waits.
    private bool Compute(Action<Machine, CodeBlock> part)
    {
        _meter.Resume();
        try
        {
            part(_machine, _code);
            return _machine.State == PromiseState.Pending;
        }
        finally
        {
            _meter.Pause();
        }
    }

    private ScriptResult Compute(Func<ScriptResult> part)
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

    private ScriptResult Finish()
    {
        if (_machine.State == PromiseState.Rejected) return Fail(FromThrown(_machine.Result));
        var warnings = new List<ProgramDiagnostic>();
        var value = ResultConversion.ToData(_machine, _machine.Result, warnings);
        RunErrors.AddWarnings(_machine, warnings);
        return Complete(value, null, warnings);
    }

    private ScriptError FromThrown(JsValue thrown)
    {
        _meter.Resume();
        try
        {
            return RunErrors.Of(_machine, thrown);
        }
        catch (LimitException error)
        {
            return RunErrors.Of(error, _machine);
        }
        finally
        {
            _meter.Pause();
        }
    }

    private ScriptResult Fail(ScriptError error)
    {
        var warnings = new List<ProgramDiagnostic>();
        RunErrors.AddWarnings(_machine, warnings);
        return Complete(null, error, warnings);
    }

    private ScriptResult Complete(ScriptData? value, ScriptError? error, List<ProgramDiagnostic> warnings)
    {
        _meter.Pause();
        return new ScriptResult
        {
            Value = value,
            Error = error,
            Logs = _machine.Log.Lines,
            DroppedLogs = _machine.Log.Dropped,
            Warnings = warnings,
            Usage = new ScriptUsage(_meter.CpuTime, Elapsed(), _meter.Fuel, _meter.PeakBytes),
        };
    }
}
