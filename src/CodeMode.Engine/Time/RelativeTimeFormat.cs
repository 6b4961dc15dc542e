using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Time;

/// <summary>Times from now on in the words of en-US: https://tc39.es/ecma402/#relativetimeformat-objects</summary>
internal sealed class RelativeTimeFormat : IntlFormat
{
    private static readonly Dictionary<string, (string Short, string Shorts, string Narrow)> s_units = new(StringComparer.Ordinal)
    {
        ["second"] = (" sec.", " sec.", "s"), ["minute"] = (" min.", " min.", "m"), ["hour"] = (" hr.", " hr.", "h"),
        ["day"] = (" day", " days", "d"), ["week"] = (" wk.", " wk.", "w"), ["month"] = (" mo.", " mo.", "mo"),
        ["quarter"] = (" qtr.", " qtrs.", "q"), ["year"] = (" yr.", " yr.", "y"),
    };

    private static readonly NumberFormat s_numbers = new();

    private string _style = "long";
    private bool _isAuto;

    public override IntlFormatKind Kind => IntlFormatKind.RelativeTime;

    public string Style => _style;

    public string Numeric => _isAuto ? "auto" : "always";

    public static RelativeTimeFormat FromOptions(Realm realm, JsValue options)
    {
        var o = new FormatOptions(realm, options);
        return new RelativeTimeFormat { _style = o.Text("style", "long", "short", "narrow") ?? "long", _isAuto = o.Text("numeric", "always", "auto") == "auto" };
    }

    public override void Visit(HeapVisitor visitor)
    {
        _style = visitor.RequiredText(_style);
        _isAuto = visitor.Flag(_isAuto);
    }

    /// <summary>The name of a unit, from its singular or plural; <see langword="null"/> when there is none.</summary>
    public static string? FindUnit(string name)
    {
        var unit = name.EndsWith('s') ? name[..^1] : name;
        return s_units.ContainsKey(unit) ? unit : null;
    }

    /// <summary>The text in three parts: before the number, the number, behind it. All of it stands in the first where a word stands for the number.</summary>
    public (string Before, string Number, string After) Format(double value, string unit)
    {
        if (_isAuto && Word(value, unit) is { } word) return (word, "", "");
        var number = s_numbers.Format(Math.Abs(value));
        var names = s_units[unit];
        var name = _style switch
        {
            "short" => number == "1" ? names.Short : names.Shorts,
            "narrow" => names.Narrow,
            _ => " " + unit + (number == "1" ? "" : "s"),
        };
        return value < 0 || double.IsNegative(value) ? ("", number, name + " ago") : ("in ", number, name);
    }

    private string? Word(double value, string unit)
    {
        if (value is not (-1 or 0 or 1)) return null;
        var at = (int)value;
        return unit switch
        {
            "second" => at == 0 ? "now" : null,
            "minute" or "hour" => at == 0 ? "this " + unit : null,
            "day" => at < 0 ? "yesterday" : at == 0 ? "today" : "tomorrow",
            _ => (at < 0 ? "last" : at == 0 ? "this" : "next") + (_style == "long" ? " " + unit : s_units[unit].Short),
        };
    }
}
