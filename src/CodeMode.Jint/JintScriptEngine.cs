using CodeMode.Jint.Running;

namespace CodeMode.Jint;

/// <summary>Jint behind CodeMode's seam.</summary>
/// <param name="configure">Sets Jint's own options; the limits of the run are set after it.</param>
public sealed class JintScriptEngine(Action<JintOptions>? configure = null) : IScriptEngine
{
    /// <inheritdoc/>
    public async ValueTask<ScriptResult> RunAsync(
        ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(globals);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        using var run = new JintRun(program.ToJavaScript(), globals, options, configure, cancellationToken);
        return await run.ExecuteAsync().ConfigureAwait(false);
    }
}
