namespace CodeMode.Engine;

/// <summary>CodeMode's own engine: a metered bytecode machine.</summary>
public sealed class ScriptEngine : IScriptEngine
{
    /// <inheritdoc/>
    public ValueTask<ScriptResult> RunAsync(
        ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
