using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CodeMode.Telemetry;

/// <summary>The spans' source and the metrics. Names that the GenAI conventions have are theirs, https://opentelemetry.io/docs/specs/semconv/gen-ai/.</summary>
internal static class Instruments
{
    private static readonly string s_version = typeof(Instruments).Assembly.GetName().Version!.ToString(3);
    private static readonly ActivitySource s_source = new(CodeModeTelemetry.Name, s_version);
    private static readonly Meter s_meter = new(CodeModeTelemetry.Name, s_version);

    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
    };

    /// <summary>The span of a tool's work, or <see langword="null"/> when nobody wants it: then not even its name is made.</summary>
    public static Activity? StartTool(string tool) => s_source.HasListeners() ? s_source.StartActivity($"{TagNames.ExecuteTool} {tool}") : null;

    public static Histogram<double> ProgramDuration { get; } =
        s_meter.CreateHistogram("gen_ai.execute_tool.duration", "s", "Time from a program's arrival to its end", advice: s_seconds);

    public static Histogram<int> ProgramCalls { get; } = s_meter.CreateHistogram<int>("codemode.program.calls", "{call}", "Calls that a program made");

    public static Counter<long> Blocked { get; } = s_meter.CreateCounter<long>("codemode.program.blocked", "{program}", "Programs that were not run, by the id of what blocked them");

    public static Histogram<double> CallDuration { get; } =
        s_meter.CreateHistogram("codemode.call.duration", "s", "Time that a call of a program took", advice: s_seconds);

    public static Counter<long> Refused { get; } = s_meter.CreateCounter<long>("codemode.call.refused", "{call}", "Calls that were not sent, by the id of what refused them");

    public static Histogram<long> AnswerSize { get; } = s_meter.CreateHistogram<long>("codemode.answer.size", "By", "Size of an answer to the agent");
}
