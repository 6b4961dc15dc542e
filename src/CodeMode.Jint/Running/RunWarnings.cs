using CodeMode.Jint.Values;
using Jint.Native;
using Jint.Native.Promise;

namespace CodeMode.Jint.Running;

/// <summary>What is doubtful although the program worked.</summary>
internal sealed class RunWarnings
{
    private const int MaxWarnings = 10;

    private readonly ProgramErrors _errors;
    private readonly List<ProgramDiagnostic> _parts = [];
    private readonly Dictionary<JsValue, JsValue> _unhandled = new(ReferenceEqualityComparer.Instance);

    public RunWarnings(JintMachine machine, ProgramErrors errors)
    {
        _errors = errors;
        machine.Advanced.PromiseRejectionTracker += (_, rejection) =>
        {
            if (rejection.Operation == PromiseRejectionOperation.Reject) _unhandled[rejection.Promise] = rejection.Value ?? JsValue.Undefined;
            else _unhandled.Remove(rejection.Promise);
        };
    }

    /// <summary>A part of the value that is no data.</summary>
    public void AddPart(string message)
    {
        if (_parts.Count < MaxWarnings) _parts.Add(Warning("CMODE4014", message, 1, 1));
    }

    public IReadOnlyList<ProgramDiagnostic> List(IEnumerable<PendingCall> pending) =>
    [
        .. _parts,
        .. pending.Take(MaxWarnings).Select(static call => Warning(
            "CMODE4013", $"The call of '{call.Name}' was still under way when the program ended, and was cancelled. Write await before it.", call.Line, call.Column)),
        .. _unhandled.Values.Take(MaxWarnings).Select(value => _errors.Of(value)).Select(static error => Warning(
            "CMODE4015", $"A promise was rejected and nothing handled it: {error.Message}. Await it, or add catch.", error.Line, error.Column)),
    ];

    private static ProgramDiagnostic Warning(string id, string message, int line, int column) =>
        new(id, DiagnosticSeverity.Warning, message, Math.Max(1, line), Math.Max(1, column));
}
