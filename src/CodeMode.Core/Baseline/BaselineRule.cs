namespace CodeMode.Baseline;

/// <summary>What the comparison with a baseline can find; explained under its id in Diagnostics.md.</summary>
/// <param name="Id">The id, never reused.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Title">What it is about, without a trailing period.</param>
internal sealed record BaselineRule(string Id, DiagnosticSeverity Severity, string Title)
{
    public static readonly BaselineRule OperationRemoved = new("CMODE2060", DiagnosticSeverity.Warning, "An operation of the baseline is gone");
    public static readonly BaselineRule OperationRenamed = new("CMODE2061", DiagnosticSeverity.Warning, "An operation of the baseline has another name or route");
    public static readonly BaselineRule ArgumentRemoved = new("CMODE2062", DiagnosticSeverity.Warning, "An argument of the baseline is gone");
    public static readonly BaselineRule ArgumentNarrowed = new("CMODE2063", DiagnosticSeverity.Warning, "An argument takes less than the baseline says");
    public static readonly BaselineRule InputRequired = new("CMODE2064", DiagnosticSeverity.Warning, "A call must give more than the baseline says");
    public static readonly BaselineRule ResultLost = new("CMODE2065", DiagnosticSeverity.Warning, "A result lacks a property of the baseline");
    public static readonly BaselineRule ResultChanged = new("CMODE2066", DiagnosticSeverity.Warning, "A result can be what the baseline does not say");
    public static readonly BaselineRule Unreadable = new("CMODE2067", DiagnosticSeverity.Warning, "The baseline cannot be read");
    public static readonly BaselineRule NotInBaseline = new("CMODE2068", DiagnosticSeverity.Info, "An operation is not in the baseline yet");
    public static readonly BaselineRule OutOfDate = new("CMODE2069", DiagnosticSeverity.Info, "The baseline's line is out of date");

    /// <summary>All rules in order of their ids.</summary>
    public static IReadOnlyList<BaselineRule> All { get; } =
    [
        OperationRemoved, OperationRenamed, ArgumentRemoved, ArgumentNarrowed, InputRequired, ResultLost, ResultChanged, Unreadable, NotInBaseline, OutOfDate,
    ];
}
