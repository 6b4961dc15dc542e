using System.Collections.Concurrent;
using System.Diagnostics;

namespace CodeMode.Tests.Telemetry;

/// <summary>The spans of one test: those of its own trace, whatever other tests do meanwhile.</summary>
sealed class SpanWatch : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;
    private readonly Activity _root = new Activity("test").Start();

    public SpanWatch()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == CodeModeTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == _root.TraceId) _ended.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Ended => [.. _ended];

    public Activity Root => _root;

    /// <summary>Everything that the spans tell, for what must not be in it.</summary>
    public string Text => string.Join('\n', Ended.Select(static s =>
        $"{s.DisplayName} {s.StatusDescription} {string.Join(' ', s.TagObjects.Select(static t => $"{t.Key}={(t.Value is string[] all ? string.Join(',', all) : t.Value)}"))}"));

    public void Dispose()
    {
        _root.Dispose();
        _listener.Dispose();
    }
}
