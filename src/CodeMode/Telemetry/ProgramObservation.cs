using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CodeMode.Execution;
using Microsoft.Extensions.Logging;

namespace CodeMode.Telemetry;

/// <summary>One program from its arrival to its end. Its text, arguments and answers stay out of all that is told.</summary>
internal sealed class ProgramObservation : IDisposable
{
    private readonly ProgramObserver _observer;
    private readonly string _tool;
    private readonly ExecutionCaller? _caller;
    private readonly Activity? _span;
    private readonly Lazy<string> _hash;
    private readonly DateTimeOffset _time;
    private readonly long _started;

    public ProgramObservation(ProgramObserver observer, string tool, string code, ExecutionCaller? caller)
    {
        _observer = observer;
        _tool = tool;
        _caller = caller;
        _hash = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code))));
        _time = observer.Time.GetUtcNow();
        _started = observer.Time.GetTimestamp();
        _span = Instruments.StartTool(tool);
    }

    /// <summary>What the check found, once it is known.</summary>
    public ProgramCheck? Check { get; set; }

    /// <summary>The calls, once there can be some.</summary>
    public CallSession? Session { get; set; }

    public ILogger Logger => _observer.Logger;

    /// <summary>Runs a program and tells how it ended.</summary>
    public async ValueTask<ExecutionResult> RunAsync(Func<ValueTask<ExecutionResult>> run)
    {
        try
        {
            return await EndAsync(await run());
        }
        catch (OperationCanceledException)
        {
            // Whoever sent it stopped it.
            await TellAsync(ProgramOutcome.Cancelled, null, []);
            throw;
        }
    }

    public void Dispose() => _span?.Dispose();

    private async ValueTask<ExecutionResult> EndAsync(ExecutionResult result)
    {
        var blockedBy = result.Error?.Kind == ExecutionErrorKind.NotRun
            ? result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Distinct().ToList()
            : [];
        foreach (var id in blockedBy) Instruments.Blocked.Add(1, new(TagNames.ToolName, _tool), new(TagNames.Diagnostic, id));
        await TellAsync(ProgramOutcome.Of(result.Error), result.Error?.Name, blockedBy);
        return result;
    }

    private async ValueTask TellAsync(string outcome, string? error, IReadOnlyList<string> blockedBy)
    {
        var duration = _observer.Time.GetElapsedTime(_started);
        var calls = Session?.Count ?? 0;
        Measure(outcome, error, duration, calls);
        Annotate(outcome, error, calls);
        Log(outcome, error, blockedBy, calls, duration);
        if (_observer.Audit is { } audit) await KeepAsync(audit, CreateRecord(outcome, error, blockedBy, duration));
    }

    private void Measure(string outcome, string? error, TimeSpan duration, int calls)
    {
        var tags = new TagList { { TagNames.OperationName, TagNames.ExecuteTool }, { TagNames.ToolName, _tool }, { TagNames.Outcome, outcome } };
        Instruments.ProgramCalls.Record(calls, tags);
        if (outcome != ProgramOutcome.Ok) tags.Add(TagNames.ErrorType, ProgramOutcome.ErrorType(outcome, error));
        Instruments.ProgramDuration.Record(duration.TotalSeconds, tags);
    }

    private void Annotate(string outcome, string? error, int calls)
    {
        if (_span is not { IsAllDataRequested: true } span) return;
        span.SetTag(TagNames.OperationName, TagNames.ExecuteTool).SetTag(TagNames.ToolName, _tool).SetTag(TagNames.ToolType, "function")
            .SetTag(TagNames.User, UserOf(_caller)).SetTag(TagNames.CodeHash, _hash.Value).SetTag(TagNames.Outcome, outcome).SetTag(TagNames.Calls, calls);
        if (Check is { } check) span.SetTag(TagNames.Effects, check.Effects.ToArray());
        if (outcome == ProgramOutcome.Ok) return;
        var type = ProgramOutcome.ErrorType(outcome, error);
        span.SetTag(TagNames.ErrorType, type).SetStatus(ActivityStatusCode.Error, type);
    }

    private void Log(string outcome, string? error, IReadOnlyList<string> blockedBy, int calls, TimeSpan duration)
    {
        var level = ProgramLog.LevelOf(outcome);
        if (!Logger.IsEnabled(level)) return;
        var user = UserOf(_caller) ?? "nobody known";
        var reason = string.Join(' ', [.. blockedBy, .. error is null ? Array.Empty<string>() : [error]]);
        ProgramLog.Ended(Logger, level, _hash.Value, user, outcome, reason, calls, duration.TotalMilliseconds);
    }

    private AuditRecord CreateRecord(string outcome, string? error, IReadOnlyList<string> blockedBy, TimeSpan duration) => new()
    {
        Time = _time,
        Tool = _tool,
        User = UserOf(_caller),
        RemoteAddress = _caller?.RemoteAddress?.ToString(),
        CodeHash = _hash.Value,
        Effects = Check?.Effects ?? [],
        EffectsComplete = Check?.EffectsComplete ?? true,
        Outcome = outcome,
        ErrorName = error,
        BlockedBy = blockedBy,
        Calls = Session?.GetAuditCalls() ?? [],
        Duration = duration,
        TraceId = (_span ?? Activity.Current)?.TraceId.ToString(),
    };

    private async ValueTask KeepAsync(IAuditSink audit, AuditRecord record)
    {
        try
        {
            await audit.WriteAsync(record);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // What the program did is done: hiding its answer would only make the agent do it again.
            ProgramLog.NotAudited(_observer.Logger, record.CodeHash, record.Outcome, record.Calls.Count, problem);
        }
    }

    private static string? UserOf(ExecutionCaller? caller) =>
        caller?.User is not { } user ? null : user.Identity?.Name ?? (user.FindFirst("sub") ?? user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier))?.Value;
}
