using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CodeMode.Tests.Telemetry;

/// <summary>The measurements of one test: those with a tag value that is its own.</summary>
sealed class MetricWatch : IDisposable
{
    private readonly ConcurrentQueue<(string Instrument, string? Unit, double Value, Dictionary<string, object?> Tags)> _seen = [];
    private readonly MeterListener _listener = new();
    private readonly string _mark;

    public MetricWatch(string mark)
    {
        _mark = mark;
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == CodeModeTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<(double Value, Dictionary<string, object?> Tags)> Of(string instrument) =>
        [.. _seen.Where(s => s.Instrument == instrument).Select(static s => (s.Value, s.Tags))];

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = tags.ToArray().ToDictionary(static t => t.Key, static t => t.Value);
        if (all.Values.OfType<string>().Any(v => v.Contains(_mark, StringComparison.Ordinal))) _seen.Enqueue((instrument.Name, instrument.Unit, value, all));
    }
}
