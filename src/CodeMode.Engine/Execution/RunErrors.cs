using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>What a run says about its failure and about what is doubtful.</summary>
internal static class RunErrors
{
    private const int MaxWarnings = 10;

    public static ScriptError NeverSettles() => new()
    {
        Kind = ScriptErrorKind.NeverSettles,
        Name = "NeverSettlesError",
        Message = "The program waits for a promise that nothing can settle: no call and no timer is left. Resolve or reject it, or do not await it.",
    };

    public static ScriptError Of(LimitException error, Machine machine)
    {
        var (line, column) = machine.CurrentPosition();
        return new ScriptError { Kind = error.Kind, Name = "LimitError", Message = error.Message, Line = line, Column = column };
    }

    public static ScriptError Internal() => new()
    {
        Kind = ScriptErrorKind.Internal,
        Name = "InternalError",
        Message = "The engine failed. This is a bug of CodeMode, not of the program.",
    };

    public static ScriptError Of(Machine machine, JsValue thrown)
    {
        var (line, column) = machine.ThrownAt;
        if (thrown.Ref is not JsObject target)
        {
            return new ScriptError { Kind = ScriptErrorKind.Thrown, Name = "Error", Message = "Uncaught " + Machine.Describe(thrown), Line = line, Column = column };
        }

        var own = target as ErrorObject;
        if (own is { Position.Line: > 0 }) (line, column) = own.Position;
        return new ScriptError
        {
            Kind = ScriptErrorKind.Thrown,
            Name = Machine.PlainText(target, "name") ?? "Error",
            Message = Machine.PlainText(target, "message") ?? (own is null ? "Uncaught " + Machine.Describe(thrown) : ""),
            Line = line,
            Column = column,
            Stack = Frames(target),
            Properties = PropertiesOf(machine, target),
        };
    }

    public static void AddWarnings(Machine machine, List<ProgramDiagnostic> warnings)
    {
        foreach (var call in machine.PendingCalls.Take(MaxWarnings))
        {
            warnings.Add(new ProgramDiagnostic(
                "CMODE4013",
                DiagnosticSeverity.Warning,
                $"The call of '{call.Name}' was still under way when the program ended, and was cancelled. Write await before it.",
                Math.Max(1, call.Line),
                Math.Max(1, call.Column)));
        }

        foreach (var promise in machine.UnhandledRejections.Take(MaxWarnings))
        {
            var position = (promise.Result.Ref as ErrorObject)?.Position ?? (1, 1);
            var text = promise.Result.Ref is JsObject error ? Machine.PlainText(error, "message") ?? "" : Machine.Describe(promise.Result);
            warnings.Add(new ProgramDiagnostic(
                "CMODE4015",
                DiagnosticSeverity.Warning,
                $"A promise was rejected and nothing handled it: {text}. Await it, or add catch.",
                Math.Max(1, position.Line),
                Math.Max(1, position.Column)));
        }
    }

    // The stack without its first line, which repeats name and message.
    private static string? Frames(JsObject error)
    {
        if (Machine.PlainText(error, "stack") is not { } stack) return null;
        var start = stack.IndexOf("\n  at ", StringComparison.Ordinal);
        return start < 0 ? null : stack[(start + 1)..];
    }

    private static ScriptData? PropertiesOf(Machine machine, JsObject error)
    {
        try
        {
            var data = ((DataHolder)machine.RunSelfHosted("Data.errorProperties", error).Ref!).Data;
            return data.Count == 0 ? null : data;
        }
        catch (JsException)
        {
            // A getter of the error threw: the error is told without its further properties.
            return null;
        }
    }
}
