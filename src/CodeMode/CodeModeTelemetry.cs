namespace CodeMode;

/// <summary>What to listen to: spans, metrics and log messages are all named so.</summary>
public static class CodeModeTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>, of the <see cref="System.Diagnostics.Metrics.Meter"/>, and the category of log messages.</summary>
    public const string Name = "CodeMode";
}
