namespace CodeMode.Engine;

/// <summary>Runs programs. The seam behind which every engine stands; what an engine must do is the contract test suite.</summary>
public interface IScriptEngine
{
    /// <summary>Runs one program in a fresh realm: nothing of an earlier run is visible.</summary>
    /// <param name="program">The parsed program.</param>
    /// <param name="globals">What the program sees beside the language's own globals.</param>
    /// <param name="options">Limits and sources of time and chance.</param>
    /// <param name="cancellationToken">Stops the program at the next instruction, and its calls.</param>
    /// <returns>The outcome. A failing program is an outcome, not an exception.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<ScriptResult> RunAsync(
        ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default);
}
