using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class ScriptRun
{
    /// <summary>Ends a run that waits for answers which nobody gives.</summary>
    public ScriptResult GiveUp()
    {
        _calls.Cancel();
        return Fail(RunErrors.NeverSettles());
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
