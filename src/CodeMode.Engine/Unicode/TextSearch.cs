using CodeMode.Engine.Limits;

namespace CodeMode.Engine.Unicode;

/// <summary>
/// Ordinal search, charged as it goes. .NET's own search is quadratic at worst (a needle whose first and last characters
/// are everywhere), so long needles are searched in stretches, each charged for its worst case.
/// </summary>
internal static class TextSearch
{
    private const int Stretch = 4096;

    public static int IndexOf(IMeter meter, string text, string search, int start)
    {
        if (search.Length == 0) return start;
        if (text.Length - start < search.Length) return -1;
        if (search.Length <= 16)
        {
            var found = text.IndexOf(search, start, StringComparison.Ordinal);
            meter.ChargeFuel(((found < 0 ? text.Length : found) - start >> 4) + 1);
            return found;
        }

        for (var at = start; at + search.Length <= text.Length; at += Stretch)
        {
            // A short needle from the start of the long one finds candidates; each is then compared as a whole.
            var end = Math.Min(at + Stretch + 15, text.Length);
            meter.ChargeFuel((end - at >> 4) + 1);
            for (var from = at; from < end;)
            {
                var candidate = text.AsSpan(from, end - from).IndexOf(search.AsSpan(0, 16));
                if (candidate < 0 || from + candidate >= at + Stretch) break;
                from += candidate;
                meter.ChargeFuel(1 + CommonLength(text, from, search) / 16);
                if (text.AsSpan(from).StartsWith(search, StringComparison.Ordinal)) return from;
                from++;
            }
        }

        return -1;
    }

    public static int LastIndexOf(IMeter meter, string text, string search, int start)
    {
        if (search.Length > text.Length) return -1;
        for (var at = Math.Min(start, text.Length - search.Length); at >= 0; at--)
        {
            meter.ChargeFuel(1);
            if (search.Length == 0 || (text[at] == search[0] && Matches(meter, text, at, search))) return at;
        }

        return -1;
    }

    private static bool Matches(IMeter meter, string text, int at, string search)
    {
        meter.ChargeFuel(CommonLength(text, at, search) / 16);
        return text.AsSpan(at).StartsWith(search, StringComparison.Ordinal);
    }

    private static int CommonLength(string text, int at, string search) => text.AsSpan(at).CommonPrefixLength(search);
}
