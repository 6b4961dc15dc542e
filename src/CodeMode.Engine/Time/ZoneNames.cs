namespace CodeMode.Engine.Time;

/// <summary>Names of the American zones, which en-US alone writes out; other zones are named by their offset.</summary>
internal static class ZoneNames
{
    public static string? Find(string zone, bool summer, bool full)
    {
        var (letter, name) = zone switch
        {
            "America/New_York" or "America/Detroit" or "America/Toronto" or "US/Eastern" => ("E", "Eastern"),
            "America/Chicago" or "US/Central" => ("C", "Central"),
            "America/Denver" or "America/Phoenix" or "US/Mountain" => ("M", "Mountain"),
            "America/Los_Angeles" or "America/Vancouver" or "US/Pacific" => ("P", "Pacific"),
            _ => ("", ""),
        };
        if (letter.Length == 0) return null;
        return full ? $"{name} {(summer ? "Daylight" : "Standard")} Time" : letter + (summer ? "D" : "S") + "T";
    }
}
