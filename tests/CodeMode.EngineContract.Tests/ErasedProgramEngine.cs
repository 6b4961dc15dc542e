namespace CodeMode.EngineContract.Tests;

/// <summary>CodeMode's own engine as another's author would write one: on the program's JavaScript alone, with positions told back.</summary>
internal sealed class ErasedProgramEngine : IScriptEngine
{
    public async ValueTask<ScriptResult> RunAsync(
        ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default)
    {
        var code = program.ToJavaScript();
        var script = ScriptProgram.Parse("async () => {\n" + code.Text + "\n}");
        Assert.Equal(script.Text.Length, script.ToJavaScript().Text.Length - "return ()()".Length);
        var result = await new ScriptEngine().RunAsync(script, Located(globals, code), options, cancellationToken);
        if (result.Error is not { Line: > 0 } error) return result with { Warnings = [.. result.Warnings.Select(Move)] };
        var (line, column) = code.GetPosition(error.Line - 1, error.Column);
        return result with { Error = error with { Line = line, Column = column } };

        ProgramDiagnostic Move(ProgramDiagnostic warning) => warning with { Line = Math.Max(1, code.GetPosition(warning.Line - 1, warning.Column).Line) };
    }

    private static ScriptGlobals Located(ScriptGlobals globals, ScriptCode code)
    {
        var located = new ScriptGlobals();
        foreach (var name in globals.ErrorClasses) located.AddErrorClass(name);
        foreach (var name in globals.Helpers) located.AddHelper(name);
        foreach (var (name, value) in globals.Values)
        {
            located.Add(name, value switch
            {
                ScriptFunction { Pages: { } pages } function => ScriptFunction.CreatePaged(function.Name, Locate(function), Locate(pages)),
                ScriptFunction { IsAsync: true } function => ScriptFunction.CreateAsync(function.Name, Locate(function)),
                _ => value,
            });
        }

        return located;

        Func<ScriptCall, ValueTask<ScriptData>> Locate(ScriptFunction function) =>
            call => function.InvokeAsync(call with { Line = code.GetPosition(call.Line - 1, call.Column).Line });
    }
}
