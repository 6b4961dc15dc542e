namespace CodeMode.EngineContract.Tests;

/// <summary>Worker processes of <c>codemode worker</c>, as it was built with these tests.</summary>
public sealed class WorkerFixture : IAsyncDisposable
{
    private readonly WorkerEngine _engine = Create();

    /// <summary>The engine without its disposal: every test runs on the same pool.</summary>
    internal IScriptEngine Shared => new SharedEngine(_engine);

    /// <summary>An engine with a pool of its own.</summary>
    public static WorkerEngine Create(Action<WorkerOptions>? set = null)
    {
        var options = new WorkerOptions { Command = "dotnet" };
        options.Arguments.Insert(0, Path.Combine(AppContext.BaseDirectory, "CodeMode.Cli.dll"));
        set?.Invoke(options);
        return new WorkerEngine(options);
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private sealed class SharedEngine(WorkerEngine engine) : IScriptEngine
    {
        public ValueTask<ScriptResult> RunAsync(ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default) =>
            engine.RunAsync(program, globals, options, cancellationToken);
    }
}
