namespace CodeMode.EngineContract;

/// <summary>
/// What every engine behind <see cref="IScriptEngine"/> has to do. Derive a class from this one, give it your engine, and run it with xunit:
/// each test is a sentence of the contract.
/// </summary>
public abstract partial class ScriptEngineContract
{
    /// <summary>Long beyond anything a run may take: a test that waits this long hangs.</summary>
    protected static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(60);

    /// <summary>The engine under test. Called once a test.</summary>
    protected abstract IScriptEngine CreateEngine();

    /// <summary>Runs a program that has to parse.</summary>
    protected async Task<ScriptResult> RunAsync(
        string program, ScriptGlobals? globals = null, ScriptLimits? limits = null, CancellationToken cancellationToken = default)
    {
        Assert.True(ScriptProgram.TryParse(program, out var parsed, out var diagnostic), diagnostic?.Message);
        return await RunAsync(parsed, globals, new ScriptOptions { Limits = limits ?? new ScriptLimits() }, cancellationToken);
    }

    /// <summary>Runs a program with options of the test's own.</summary>
    protected async Task<ScriptResult> RunAsync(ScriptProgram program, ScriptGlobals? globals, ScriptOptions options, CancellationToken cancellationToken = default)
    {
        var engine = CreateEngine();
        try
        {
            return await Task.Run(async () => await engine.RunAsync(program, globals ?? ScriptGlobals.Empty, options, cancellationToken), CancellationToken.None)
                .WaitAsync(HangGuard, CancellationToken.None);
        }
        finally
        {
            if (engine is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }

    /// <summary>The result as JSON; a failure as <c>Name: message</c>, which no JSON equals.</summary>
    protected async Task<string> EvaluateAsync(string program, ScriptGlobals? globals = null)
    {
        var result = await RunAsync(program, globals);
        return result.Error is { } error ? $"{error.Name}: {error.Message}" : DataText.Write(result.Value!);
    }

    /// <summary>The error of a program that has to fail.</summary>
    protected async Task<ScriptError> FailAsync(string program, ScriptGlobals? globals = null, ScriptLimits? limits = null)
    {
        var result = await RunAsync(program, globals, limits);
        Assert.True(result.Error is not null, "The program did not fail; its value: " + (result.Value is { } value ? DataText.Write(value) : "none"));
        Assert.Null(result.Value);
        return result.Error;
    }

    /// <summary>A global <c>name</c> that gives a Promise of its first argument, after a while.</summary>
    protected static ScriptGlobals Echo(string name = "echo") => new ScriptGlobals().Add(name, ScriptFunction.CreateAsync(name, async call =>
    {
        await Task.Delay(5, call.CancellationToken);
        return call.Arguments.Count > 0 ? call.Arguments[0] : ScriptData.Undefined;
    }));
}
