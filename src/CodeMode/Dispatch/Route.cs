using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>A route template in segments. Literals match regardless of case, as most servers route.</summary>
internal sealed class Route
{
    private readonly string[] _segments;

    public Route(ApiOperation operation)
    {
        Operation = operation;
        _segments = RouteTable.Split(operation.Path);
    }

    public ApiOperation Operation { get; }

    public int SegmentCount => _segments.Length;

    public bool EndsInParameter => _segments[^1].StartsWith('{');

    public bool Matches(string[] segments) => segments.Length == _segments.Length && MatchesPrefix(segments);

    public bool MatchesPrefix(string[] segments)
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            if (!Matches(_segments[i], segments[i])) return false;
        }
        return true;
    }

    /// <summary>Whether its first segment that differs in kind is the literal one.</summary>
    public bool IsMoreLiteralThan(Route other)
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            var mine = _segments[i].Contains('{', StringComparison.Ordinal);
            var others = other._segments[i].Contains('{', StringComparison.Ordinal);
            if (mine != others) return others;
        }
        return false;
    }

    /// <summary>Literals around parameters in order: <c>{name}.json</c> matches what ends in <c>.json</c>.</summary>
    private static bool Matches(string template, string segment)
    {
        var open = template.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) return template.Equals(segment, StringComparison.OrdinalIgnoreCase);
        var close = template.LastIndexOf('}');
        if (close < open) return false;
        var before = template.AsSpan(0, open);
        var after = template.AsSpan(close + 1);
        return segment.Length > before.Length + after.Length
            && segment.AsSpan().StartsWith(before, StringComparison.OrdinalIgnoreCase)
            && segment.AsSpan().EndsWith(after, StringComparison.OrdinalIgnoreCase);
    }
}
