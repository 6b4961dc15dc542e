using CodeMode.Jint;

namespace CodeMode;

/// <summary>Chooses Jint as the engine.</summary>
public static class CodeModeJintExtensions
{
    /// <summary>
    /// Runs programs on Jint in place of CodeMode's own engine. Checking, dispatch and answers are the same. Jint holds fewer of the limits, and
    /// cannot pause: docs/engines.md has the table.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="jint">Sets Jint's own options; the limits of the run are set after it.</param>
    /// <returns>The same options.</returns>
    public static CodeModeOptions UseJint(this CodeModeOptions options, Action<JintOptions>? jint = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Engine = new JintScriptEngine(jint);
        return options;
    }
}
