using System.Globalization;
using CodeMode.Data;
using CodeMode.Dispatch;
using CodeMode.Engine;
using CodeMode.Model;
using CodeMode.Paging;
using CodeMode.Telemetry;
using Microsoft.Extensions.Logging;

namespace CodeMode.Execution;

/// <summary>The calls of one run: counted, queued beyond the limit of concurrency, recorded.</summary>
internal sealed class CallSession(RunLimits limits, bool readOnly, TimeProvider time, ExecutionCaller? caller, IProgress<ExecutionProgress>? progress, ILogger logger)
{
    private static readonly ScriptObject s_noArguments = new();

    private readonly Lock _lock = new();
    private readonly List<CallEntry> _entries = [];
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private readonly long _started = time.GetTimestamp();
    private int _running;
    private int _ended;

    /// <summary>The calls so far, in order; those that have not returned are marked. Calls that still waited for their turn were never made.</summary>
    public IReadOnlyList<CallRecord> GetRecords() => Made().ConvertAll(static e => e.ToRecord());

    /// <summary>How many calls were made so far.</summary>
    public int Count => Made().Count;

    /// <summary>The calls so far as an audit keeps them.</summary>
    public IReadOnlyList<AuditCall> GetAuditCalls() => Made().ConvertAll(static e => e.ToAudit());

    private List<CallEntry> Made()
    {
        lock (_lock) return _entries.FindAll(static e => e.Started is not null);
    }

    /// <summary>A call of an operation.</summary>
    public async ValueTask<ScriptData> CallAsync(ConnectedApi api, ApiOperation operation, ScriptCall call)
    {
        var name = api.NameOf(operation.QualifiedName);
        var bound = Bind(name, call, arguments => api.Dispatcher.Bind(operation, arguments));
        return CallOutcome.ToResult(operation, name, await SendAsync(api, bound, call.CancellationToken));
    }

    /// <summary>A call of an operation for one page: its items, and the arguments of the next.</summary>
    public async ValueTask<ScriptData> PageAsync(ConnectedApi api, ApiOperation operation, ScriptCall call)
    {
        var name = api.NameOf(operation.QualifiedName);
        var bound = Bind(name, call, arguments => api.Dispatcher.Bind(operation, arguments));
        var response = await SendAsync(api, bound, call.CancellationToken);
        return Page.Of(operation, name, api.Model, bound.Arguments, response, CallOutcome.ToResult(operation, name, response));
    }

    /// <summary>A raw request.</summary>
    public async ValueTask<ScriptData> RequestAsync(ConnectedApi api, ScriptCall call)
    {
        var bound = Bind(api.NameOf("request"), call, api.Dispatcher.BindRequest);
        return CallOutcome.ToRawResult(await SendAsync(api, bound, call.CancellationToken), api.ExposedHeaders);
    }

    private BoundCall Bind(string name, ScriptCall call, Func<ScriptData, BoundCall> bind)
    {
        try
        {
            var bound = bind(call.Arguments.Count == 0 || ScalarText.IsAbsent(call.Arguments[0]) ? s_noArguments : call.Arguments[0]);
            return !readOnly || IsSafe(bound)
                ? bound
                : throw new CallRefusedException(CallRefusedException.Policy, ReadOnlyRule.Refuse(bound.Method));
        }
        catch (CallRefusedException refusal)
        {
            Instruments.Refused.Add(1, new(TagNames.ToolName, name), new(TagNames.Diagnostic, refusal.Id));
            ProgramLog.Refused(logger, name, refusal.Id);
            var kind = refusal.Id == CallRefusedException.Policy ? "PolicyError" : "ArgumentError";
            throw new ScriptErrorException(
                kind, $"{name} was not called ({refusal.Id}): {refusal.Message}", new ScriptObject().Add("operation", ScriptData.From(name)));
        }
    }

    /// <summary>Sends a call; one that changes nothing again, when the answer says after which time and there is that time.</summary>
    private async ValueTask<OperationResponse> SendAsync(ConnectedApi api, BoundCall call, CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            var response = await SendOnceAsync(api, call, cancellationToken);
            if (!IsSafe(call) || retries == limits.Retries || RetryAfter.Of(response, time.GetUtcNow()) is not { } wait || !HasLeft(wait)) return response;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>A raw request that matches no operation is judged by its method alone.</summary>
    private static bool IsSafe(BoundCall call) => call.Operation?.IsReadOnly ?? call.Method is "GET" or "HEAD" or "OPTIONS";

    /// <summary>Whether the program may still make a call after some time.</summary>
    private bool HasLeft(TimeSpan wait)
    {
        lock (_lock) return _entries.Count < limits.Calls && time.GetElapsedTime(_started) + wait < limits.Script.WallTime;
    }

    private async ValueTask<OperationResponse> SendOnceAsync(ConnectedApi api, BoundCall call, CancellationToken cancellationToken)
    {
        var entry = Register(api, call);
        await EnterAsync(cancellationToken);
        entry.Started = time.GetTimestamp();
        var span = new CallSpan(api.Namespace, entry, call, logger);
        try
        {
            progress?.Report(new ExecutionProgress(_entries.Count, _ended, entry.Name));
            var response = await api.Dispatcher.SendAsync(call, caller, cancellationToken);
            entry.Status = response.Status;
            return response;
        }
        catch (OperationInvocationException problem)
        {
            entry.Error = problem.Message;
            entry.Failure = nameof(OperationInvocationException);
            ProgramLog.NotAnswered(logger, entry.Name, problem);
            throw NoAnswer(entry.Name, problem.Message);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            entry.Error = $"{entry.Name} failed inside the host. Whether it took effect is unknown; verify before retrying.";
            entry.Failure = problem.GetType().Name;
            ProgramLog.HostFailed(logger, entry.Name, problem);
            throw NoAnswer(entry.Name, entry.Error);
        }
        finally
        {
            Leave(entry, cancellationToken);
            span.End();
        }
    }

    private CallEntry Register(ConnectedApi api, BoundCall call)
    {
        lock (_lock)
        {
            if (_entries.Count >= limits.Calls)
            {
                throw new ScriptErrorException("LimitError", string.Create(
                    CultureInfo.InvariantCulture, $"The call was not made (CMODE4005): the program has made {_entries.Count} of {limits.Calls} calls. Ask for more at once (larger pages, filters), or split the work into several programs."));
            }
            var entry = new CallEntry(api, call);
            _entries.Add(entry);
            return entry;
        }
    }

    /// <summary>Waits for a turn, first come first served.</summary>
    private Task EnterAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_running < limits.ConcurrentCalls)
            {
                _running++;
                return Task.CompletedTask;
            }
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return turn.Task.WaitAsync(cancellationToken);
        }
    }

    private void Leave(CallEntry entry, CancellationToken cancellationToken)
    {
        // A call that the end of the program stopped has not returned: its outcome is unknown.
        if (!cancellationToken.IsCancellationRequested || entry.Status is not null) entry.Duration = time.GetElapsedTime(entry.Started ?? 0);
        lock (_lock)
        {
            _ended++;
            _running--;
            while (_waiting.TryDequeue(out var turn))
            {
                if (!turn.TrySetResult()) continue;
                _running++;
                break;
            }
        }
        progress?.Report(new ExecutionProgress(_entries.Count, _ended, entry.Status is { } status ? $"{entry.Name} → {status}" : entry.Name + " failed"));
    }

    private static ScriptErrorException NoAnswer(string operation, string message) => new(
        "ApiError", message, new ScriptObject()
            .Add("status", ScriptData.From(0)).Add("body", ScriptData.Null).Add("operation", ScriptData.From(operation)));
}
