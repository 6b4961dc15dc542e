using System.Diagnostics;
using CodeMode.Dispatch;
using CodeMode.Execution;
using Microsoft.Extensions.Logging;

namespace CodeMode.Telemetry;

/// <summary>One call of a program, from its turn to its end. The wire's own spans stand below it.</summary>
internal readonly struct CallSpan(string ns, CallEntry entry, BoundCall call, ILogger logger)
{
    private readonly Activity? _span = Instruments.StartTool(NameOf(entry, call));

    /// <summary>Tells how the call went. Its error's text stays out: the API wrote it.</summary>
    public void End()
    {
        var failure = entry.Status is >= 400 ? entry.Status.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : entry.Failure ?? (entry.Duration is null ? ProgramOutcome.Cancelled : null);
        if (entry.Duration is { } duration) Measure(duration, failure);
        if (_span is null) return;
        if (_span.IsAllDataRequested) Annotate(_span, failure);
        _span.Dispose();
    }

    private void Measure(TimeSpan duration, string? failure)
    {
        if (entry.Status is { } status) ProgramLog.Called(logger, entry.Name, status, duration.TotalMilliseconds);
        if (!Instruments.CallDuration.Enabled) return;
        var tags = new TagList { { TagNames.Namespace, ns }, { TagNames.ToolName, NameOf(entry, call) } };
        if (call.Method.Length > 0 && entry.Status is { } code) tags.Add(TagNames.Status, code);
        if (failure is not null) tags.Add(TagNames.ErrorType, failure);
        Instruments.CallDuration.Record(duration.TotalSeconds, tags);
    }

    private void Annotate(Activity span, string? failure)
    {
        span.SetTag(TagNames.OperationName, TagNames.ExecuteTool).SetTag(TagNames.ToolName, NameOf(entry, call)).SetTag(TagNames.ToolType, "function").SetTag(TagNames.Namespace, ns);
        if (call.Method.Length > 0)
        {
            span.SetTag(TagNames.Method, call.Method);
            if (call.Operation is { } operation) span.SetTag(TagNames.Template, operation.Path);
            if (entry.Status is { } status) span.SetTag(TagNames.Status, status);
        }
        if (failure is not null) span.SetTag(TagNames.ErrorType, failure).SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>An operation's name; a raw request's path would be a name of its own for each order.</summary>
    private static string NameOf(CallEntry entry, BoundCall call) => call.Operation is null ? "request" : entry.Name;
}
