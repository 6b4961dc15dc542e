using System.Globalization;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Time;

/// <summary>Dates as Intl.DateTimeFormat writes them for en-US. Written by hand, so that it does not depend on the host's culture data.</summary>
internal sealed class DateTimeFormat : IntlFormat
{
    private const char Mark = '\uE000';

    private string? _weekday;
    private string? _era;
    private string? _year;
    private string? _month;
    private string? _day;
    private string? _hour;
    private string? _minute;
    private string? _second;
    private string? _zoneName;
    private int _fraction;
    private bool _hour12 = true;
    private string? _dateStyle;
    private string? _timeStyle;

    // While parts are looked for, a mark and a number stand for each.
    private List<(string Type, string Value)>? _marks;

    public override IntlFormatKind Kind => IntlFormatKind.DateTime;

    /// <summary>The zone, UTC unless another was named.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The zone as it was named.</summary>
    public string ZoneName { get; private set; } = "UTC";

    /// <summary>Reads the options; where they name no part that is required, the default parts are shown.</summary>
    public static DateTimeFormat FromOptions(Realm realm, JsValue options, DateTimeParts required, DateTimeParts defaults)
    {
        var o = new FormatOptions(realm, options);
        var f = new DateTimeFormat
        {
            _weekday = o.Text("weekday", "narrow", "short", "long"),
            _era = o.Text("era", "narrow", "short", "long"),
            _year = o.Text("year", "numeric", "2-digit"),
            _month = o.Text("month", "numeric", "2-digit", "narrow", "short", "long"),
            _day = o.Text("day", "numeric", "2-digit"),
            _hour = o.Text("hour", "numeric", "2-digit"),
            _minute = o.Text("minute", "numeric", "2-digit"),
            _second = o.Text("second", "numeric", "2-digit"),
            _zoneName = o.Text("timeZoneName"),
            _fraction = o.Integer("fractionalSecondDigits", 1, 3) ?? 0,
            _dateStyle = o.Text("dateStyle", "full", "long", "medium", "short"),
            _timeStyle = o.Text("timeStyle", "full", "long", "medium", "short"),
            _hour12 = o.Boolean("hour12") ?? o.Text("hourCycle", "h11", "h12", "h23", "h24") is null or "h11" or "h12",
        };
        f.SetZone(realm, o.Text("timeZone"));
        f.ApplyStyles();
        f.ApplyDefaults(required, defaults);
        return f;
    }

    /// <summary>The parts of the text, each with its type, and what stands between them as literals.</summary>
    public List<(string Type, string Value)> FormatToParts(double time)
    {
        var marking = (DateTimeFormat)MemberwiseClone();
        marking._marks = [];
        var text = marking.Format(time);
        var parts = new List<(string Type, string Value)>();
        var done = 0;
        while (text.IndexOf(Mark, done) is >= 0 and var at)
        {
            if (at > done) parts.Add(("literal", text[done..at]));
            parts.Add(marking._marks[text[at + 1]]);
            done = at + 2;
        }

        if (done < text.Length) parts.Add(("literal", text[done..]));
        return parts;
    }

    public string Format(double time)
    {
        var local = time + Zone.GetUtcOffset(ToDateTime(time)).TotalMilliseconds;
        var f = DateFields.Of(local);
        var date = DatePart(f);
        var clock = TimePart(f, time);
        if (date.Length == 0 || clock.Length == 0) return date + clock;
        return date + (_dateStyle is "full" or "long" ? " at " : (_year ?? _month ?? _day) is null && (_hour12 || _minute is not null) ? " " : ", ") + clock;
    }

    public override void Visit(HeapVisitor visitor)
    {
        _weekday = visitor.Text(_weekday);
        _era = visitor.Text(_era);
        _year = visitor.Text(_year);
        _month = visitor.Text(_month);
        _day = visitor.Text(_day);
        _hour = visitor.Text(_hour);
        _minute = visitor.Text(_minute);
        _second = visitor.Text(_second);
        _zoneName = visitor.Text(_zoneName);
        _fraction = visitor.Integer(_fraction);
        _hour12 = visitor.Flag(_hour12);
        _dateStyle = visitor.Text(_dateStyle);
        _timeStyle = visitor.Text(_timeStyle);
        var zone = visitor.RequiredText(ZoneName);
        if (visitor.IsReading && !TrySetZone(zone)) throw new TimeZoneNotFoundException(zone);
    }

    private void SetZone(Realm realm, string? name)
    {
        if (name is not null && !TrySetZone(name)) throw realm.RangeError($"Invalid time zone specified: {name}");
    }

    private bool TrySetZone(string name)
    {
        if (name.Equals("UTC", StringComparison.OrdinalIgnoreCase) || name == "GMT") return true;
        // The name reaches the host's zone data: letters, digits and what zone names have, nothing else.
        var plain = name.Length < 64 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+') && !name.StartsWith('/');
        if (!plain || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return false;
        Zone = zone;
        ZoneName = name;
        return true;
    }

    private void ApplyStyles()
    {
        if (_dateStyle is not null)
        {
            _weekday = _dateStyle == "full" ? "long" : null;
            _month = _dateStyle switch { "full" or "long" => "long", "medium" => "short", _ => "numeric" };
            _day = "numeric";
            _year = _dateStyle == "short" ? "2-digit" : "numeric";
        }

        if (_timeStyle is not null)
        {
            _hour = "numeric";
            _minute = "2-digit";
            _second = _timeStyle == "short" ? null : "2-digit";
            _zoneName = _timeStyle switch { "full" => "long", "long" => "short", _ => null };
        }
    }

    private void ApplyDefaults(DateTimeParts required, DateTimeParts defaults)
    {
        if (_dateStyle is not null || _timeStyle is not null) return;
        var given = DateTimeParts.None;
        if ((_weekday ?? _year ?? _month ?? _day) is not null) given |= DateTimeParts.Date;
        if ((_hour ?? _minute ?? _second) is not null || _fraction > 0) given |= DateTimeParts.Time;
        if ((given & required) != 0) return;
        if ((defaults & DateTimeParts.Date) != 0) _year = _month = _day = "numeric";
        if ((defaults & DateTimeParts.Time) == 0) return;
        _hour = "numeric";
        _minute = _second = "2-digit";
    }

    private string DatePart(in DateFields f)
    {
        var year = Part("year", _year is null ? "" : _year == "2-digit" ? Two(Math.Abs(f.Year) % 100) : Number(f.Year));
        var day = Part("day", _day is null ? "" : _day == "2-digit" ? Two(f.Day) : Number(f.Day));
        var weekday = Part("weekday", _weekday switch { null => "", "long" => DateText.WeekDays[f.WeekDay], "short" => DateText.WeekDays[f.WeekDay][..3], _ => DateText.WeekDays[f.WeekDay][..1] });
        string rest;
        if (_month is "long" or "short" or "narrow")
        {
            var name = DateText.Months[f.Month];
            var monthDay = Join(" ", Part("month", _month == "long" ? name : _month == "short" ? name[..3] : name[..1]), day);
            rest = Join(_day is null ? " " : ", ", monthDay, year);
        }
        else
        {
            rest = Join("/", Part("month", _month is null ? "" : _month == "2-digit" ? Two(f.Month + 1) : Number(f.Month + 1)), day, year);
        }

        var era = Part("era", _era is null ? "" : f.Year > 0 ? "AD" : "BC");
        return Join(" ", Join(_month is null && _year is null ? " " : ", ", _month is null && _year is null && _day is not null ? day : weekday, _month is null && _year is null && _day is not null ? weekday : rest), era);
    }

    private string TimePart(in DateFields f, double time)
    {
        if ((_hour ?? _minute ?? _second) is null && _fraction == 0) return _zoneName is null ? "" : Part("timeZoneName", Zoned(time));
        var parts = new List<string>();
        var hour = _hour12 ? (f.Hour % 12 == 0 ? 12 : f.Hour % 12) : f.Hour;
        if (_hour is not null) parts.Add(Part("hour", _hour == "2-digit" || !_hour12 ? Two(hour) : Number(hour)));
        if (_minute is not null) parts.Add(Part("minute", _hour is null && _second is null ? Number(f.Minute) : Two(f.Minute)));
        if (_second is not null) parts.Add(Part("second", parts.Count == 0 ? Number(f.Second) : Two(f.Second)));
        var text = string.Join(":", parts);
        if (_fraction > 0)
        {
            var digits = Part("fractionalSecond", f.Millisecond.ToString("000", CultureInfo.InvariantCulture)[.._fraction]);
            text = text.Length == 0 ? digits : text + "." + digits;
        }

        if (_hour is not null && _hour12) text += " " + Part("dayPeriod", f.Hour < 12 ? "AM" : "PM");
        return _zoneName is null ? text : text + " " + Part("timeZoneName", Zoned(time));
    }

    private string Part(string type, string text)
    {
        if (_marks is null || text.Length == 0) return text;
        _marks.Add((type, text));
        return $"{Mark}{(char)(_marks.Count - 1)}";
    }

    private string Zoned(double time)
    {
        var instant = ToDateTime(time);
        var offset = Zone.GetUtcOffset(instant);
        if (ReferenceEquals(Zone, TimeZoneInfo.Utc)) return _zoneName == "long" ? "Coordinated Universal Time" : "UTC";
        var summer = Zone.IsDaylightSavingTime(instant);
        return ZoneNames.Find(ZoneName, summer, _zoneName == "long")
            ?? (offset == TimeSpan.Zero ? "GMT" : string.Create(CultureInfo.InvariantCulture, $"GMT{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : ":" + Two(Math.Abs(offset.Minutes)))}"));
    }

    private static DateTime ToDateTime(double time)
    {
        // Outside .NET's calendar the nearest end has the same rules.
        const double first = -62_135_596_800_000;
        const double last = 253_402_214_400_000;
        return DateTime.UnixEpoch.AddMilliseconds(Math.Clamp(time, first, last));
    }

    private static string Join(string separator, params ReadOnlySpan<string> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0) kept.Add(part);
        }

        return string.Join(separator, kept);
    }

    private static string Two(int value) => value.ToString("00", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
