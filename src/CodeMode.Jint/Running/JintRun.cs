using CodeMode.Jint.Limits;
using CodeMode.Jint.Values;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace CodeMode.Jint.Running;

/// <summary>One run: computes on one thread at a time, and holds none while it waits.</summary>
internal sealed class JintRun : IDisposable
{
    // The run is told when it is settled by an await, which no program can replace.
    private const string Await = "(async function (run, done, fail) { try { done(await run()) } catch (error) { fail(error) } })";

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);

    private readonly ScriptCode _code;
    private readonly ScriptOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _ending;
    private readonly RunMeter _meter;
    private readonly JintMachine _machine;
    private readonly ProgramErrors _errors;
    private readonly HostCalls _calls;
    private readonly Timers _timers;
    private readonly ConsoleLines _console;
    private readonly RunWarnings _warnings;
    private JsValue? _value;
    private JsValue? _thrown;

    public JintRun(ScriptCode code, ScriptGlobals globals, ScriptOptions options, Action<JintOptions>? configure, CancellationToken cancellationToken)
    {
        (_code, _options, _cancellationToken) = (code, options, cancellationToken);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _meter = new RunMeter(options.Limits, options.TimeProvider, cancellationToken);
        _machine = new JintMachine(jint =>
        {
            configure?.Invoke(jint);
            RunLimits.Set(jint, options, _meter);
        });
        _errors = new ProgramErrors(code, _meter);
        _calls = new HostCalls(_machine, _meter, _errors, options.Limits, _ending.Token);
        _timers = new Timers(_machine, _meter);
        _console = new ConsoleLines(options, _meter);
        _warnings = new RunWarnings(_machine, _errors);
        _timers.AddTo(_machine);
        _console.AddTo(_machine);
        Chance.AddTo(_machine, options.RandomSeed);
        foreach (var name in globals.ErrorClasses) _calls.AddErrorClass(name);
        _calls.AddHelpers(globals.Helpers);
        foreach (var (name, value) in globals.Values)
        {
            _machine.Global.FastSetProperty(name, new PropertyDescriptor(_calls.Values.ToValue(value), PropertyFlag.OnlyEnumerable));
        }
    }

    public async ValueTask<ScriptResult> ExecuteAsync()
    {
        try
        {
            Compute(Start);
            while (_value is null && _thrown is null)
            {
                if (!await WaitAsync().ConfigureAwait(false)) return Fail(RunErrors.NeverSettles());
                Compute(Continue);
            }

            return _thrown is null ? Compute(Finish) : Compute(() => Fail(_errors.Of(_thrown)));
        }
        catch (Exception error) when (error is not OperationCanceledException || !_cancellationToken.IsCancellationRequested)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            return Fail(RunErrors.Of(error, _meter, _errors));
        }
        finally
        {
            await _ending.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _machine.Dispose();
        _ending.Dispose();
    }

    private void Start()
    {
        var run = _machine.Evaluate("(async function () {\n" + _code.Text + "\n})", ProgramErrors.Source);
        _machine.Call(_machine.Evaluate(Await, "await"), [run, Ending("done", value => _value = value), Ending("fail", error => _thrown = error)]);
        _machine.Advanced.ProcessTasks();
    }

    private void Continue()
    {
        _calls.TakeAnswers();
        _machine.Advanced.ProcessTasks();
        _timers.RunDue();
    }

    private ClrFunction Ending(string name, Action<JsValue> body) => new(_machine, name, (_, arguments) =>
    {
        body(arguments.Length > 0 ? arguments[0] : JsValue.Undefined);
        return JsValue.Undefined;
    }, 1, PropertyFlag.AllForbidden);

    private void Compute(Action part) => Compute(() =>
    {
        part();
        return true;
    });

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
        var due = _timers.NextDue;
        if (due is null && _calls.Pending.Count == 0) return false;
        var left = _options.Limits.WallTime - _meter.Elapsed;
        if (left <= TimeSpan.Zero) throw _meter.WallTimeReached();
        var wait = due is { } at && at - _meter.Elapsed < left ? at - _meter.Elapsed : left;
        using var until = new CancellationTokenSource(wait < TimeSpan.Zero ? TimeSpan.Zero : wait + s_tick, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(until.Token, _cancellationToken);
        try
        {
            await _calls.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!_cancellationToken.IsCancellationRequested)
        {
            // Time for a timer, or for the end.
        }

        return true;
    }

    private ScriptResult Finish()
    {
        var value = new ProgramData(_meter, _warnings.AddPart).Convert(_value!);
        return Complete(value, null);
    }

    private ScriptResult Fail(ScriptError error) => Complete(null, error);

    private ScriptResult Complete(ScriptData? value, ScriptError? error) => new()
    {
        Value = value,
        Error = error,
        Logs = _console.Lines,
        DroppedLogs = _console.Dropped,
        Warnings = _warnings.List(_calls.Pending),
        Usage = new ScriptUsage(_meter.CpuTime, _meter.Elapsed, _meter.Statements, _meter.Allocated),
    };
}
