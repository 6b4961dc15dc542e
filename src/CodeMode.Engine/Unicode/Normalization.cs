using System.Text;
using CodeMode.Engine.Limits;

namespace CodeMode.Engine.Unicode;

/// <summary>
/// Unicode normalization by the embedded <c>normalization.txt</c>, because .NET leaves texts as they are under invariant globalization.
/// See <see href="https://unicode.org/reports/tr15/"/>.
/// </summary>
/// <remarks>
/// Lines of the file: <c>d</c> a code point and its full canonical decomposition, <c>x</c> the same where composing does not lead back,
/// <c>k</c> the full compatibility decomposition, <c>c</c> marks of one combining class, the classes in ascending order.
/// </remarks>
internal sealed class Normalization
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;

    private static readonly Lazy<Normalization> s_tables = new(static () => new Normalization());

    private readonly Dictionary<int, int[]> _canonical = [];
    private readonly Dictionary<int, int[]> _compatible = [];
    private readonly Dictionary<int, int> _classes = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];

    private Normalization()
    {
        using var stream = typeof(Normalization).Assembly.GetManifestResourceStream("CodeMode.Engine.Unicode.normalization.txt")!;
        using var reader = new StreamReader(stream);
        var composing = new List<int>();
        while (reader.ReadLine() is { } line)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var key = UnicodeProperties.Base36(line[2..equals]);
            var values = line[(equals + 1)..].Split(' ').Select(UnicodeProperties.Base36).ToArray();
            switch (line[0])
            {
                case 'c':
                    foreach (var mark in values) _classes[mark] = key;
                    break;
                case 'k':
                    _compatible[key] = values;
                    break;
                default:
                    _canonical[key] = values;
                    if (line[0] == 'd') composing.Add(key);
                    break;
            }
        }

        var whole = composing.ToDictionary(c => Text(_canonical[c]), static c => c, StringComparer.Ordinal);
        foreach (var c in composing)
        {
            // A full decomposition of three composes in steps: all but the last, then the last.
            var parts = _canonical[c];
            var first = parts.Length == 2 ? parts[0] : whole[Text(parts[..^1])];
            _compositions[(first, parts[^1])] = c;
        }
    }

    /// <summary>The letter without its accents, when it is one of the basic plane.</summary>
    public static char BaseOf(char c) =>
        c >= 0xC0 && s_tables.Value._canonical.TryGetValue(c, out var parts) && parts[0] <= 0xFFFF ? (char)parts[0] : c;

    /// <param name="meter">Charged before anything is made.</param>
    /// <param name="text">The text.</param>
    /// <param name="form">NFC, NFD, NFKC or NFKD.</param>
    public static string Normalize(IMeter meter, string text, string form)
    {
        var tables = s_tables.Value;
        var compatible = form.Length == 4;
        meter.ChargeFuel(text.Length * 2L);
        meter.ChargeMemory(text.Length * 16L);
        var points = new List<int>(text.Length);
        foreach (var c in Points(text))
        {
            // One ligature of Arabic becomes eighteen letters.
            if (points.Count > text.Length * 2L) meter.ChargeMemory(64);
            tables.Decompose(c, compatible, points);
        }

        tables.Order(meter, points);
        if (form[^1] == 'C') tables.Compose(points);
        meter.ChargeMemory(points.Count * 4L);
        return Text([.. points]);
    }

    private static IEnumerable<int> Points(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            yield return CodePoints.At(text, i);
            i += CodePoints.IsPair(text, i) ? 1 : 0;
        }
    }

    private void Decompose(int c, bool compatible, List<int> target)
    {
        if (c is >= HangulBase and < HangulBase + HangulCount)
        {
            var index = c - HangulBase;
            target.Add(LeadBase + (index / 588));
            target.Add(VowelBase + (index % 588 / 28));
            if (index % 28 != 0) target.Add(TrailBase + (index % 28));
        }
        else if ((compatible && _compatible.TryGetValue(c, out var parts)) || _canonical.TryGetValue(c, out parts))
        {
            target.AddRange(parts);
        }
        else
        {
            target.Add(c);
        }
    }

    /// <summary>Sorts each run of marks by its class; marks of one class keep their order.</summary>
    private void Order(IMeter meter, List<int> points)
    {
        for (var start = 0; start < points.Count; start++)
        {
            var end = start;
            while (end < points.Count && Class(points[end]) != 0) end++;
            if (end - start > 1)
            {
                meter.ChargeFuel((end - start) * 4L);
                var sorted = points.GetRange(start, end - start).OrderBy(Class).ToArray();
                for (var i = 0; i < sorted.Length; i++) points[start + i] = sorted[i];
            }

            start = end;
        }
    }

    private void Compose(List<int> points)
    {
        var starter = -1;
        var lastClass = 0;
        var write = 0;
        for (var read = 0; read < points.Count; read++)
        {
            var c = points[read];
            var kind = Class(c);
            var blocked = starter >= 0 && write - starter > 1 && (lastClass == 0 || lastClass >= kind);
            if (starter >= 0 && !blocked && ComposePair(points[starter], c) is { } composed)
            {
                points[starter] = composed;
                continue;
            }

            if (kind == 0) starter = write;
            lastClass = kind;
            points[write++] = c;
        }

        points.RemoveRange(write, points.Count - write);
    }

    private int? ComposePair(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + 19 && second is >= VowelBase and < VowelBase + 21)
        {
            return HangulBase + ((((first - LeadBase) * 21) + second - VowelBase) * 28);
        }

        if (first is >= HangulBase and < HangulBase + HangulCount && (first - HangulBase) % 28 == 0 && second is > TrailBase and < TrailBase + 28)
        {
            return first + second - TrailBase;
        }

        return _compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private int Class(int c) => _classes.GetValueOrDefault(c);

    private static string Text(int[] points)
    {
        var text = new StringBuilder(points.Length);
        foreach (var c in points)
        {
            if (c > 0xFFFF) text.Append(char.ConvertFromUtf32(c));
            else text.Append((char)c);
        }

        return text.ToString();
    }
}
