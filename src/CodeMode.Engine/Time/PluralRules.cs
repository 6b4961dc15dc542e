using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Time;

/// <summary>The plural categories of en-US: https://tc39.es/ecma402/#pluralrules-objects</summary>
internal sealed class PluralRules : IntlFormat
{
    private bool _isOrdinal;
    private int _minFraction;
    private int _maxFraction = 3;

    public override IntlFormatKind Kind => IntlFormatKind.Plural;

    public string Type => _isOrdinal ? "ordinal" : "cardinal";

    public static PluralRules FromOptions(Realm realm, JsValue options)
    {
        var o = new FormatOptions(realm, options);
        var min = o.Integer("minimumFractionDigits", 0, 15);
        var max = o.Integer("maximumFractionDigits", 0, 15);
        if (min > max) throw realm.RangeError("maximumFractionDigits value is out of range.");
        return new PluralRules
        {
            _isOrdinal = o.Text("type", "cardinal", "ordinal") == "ordinal",
            _minFraction = min ?? 0,
            _maxFraction = max ?? Math.Max(min ?? 0, 3),
        };
    }

    public override void Visit(HeapVisitor visitor)
    {
        _isOrdinal = visitor.Flag(_isOrdinal);
        _minFraction = visitor.Integer(_minFraction);
        _maxFraction = visitor.Integer(_maxFraction);
    }

    /// <summary>The category of a number as it would be written.</summary>
    public string Select(double number)
    {
        var shown = Math.Round(Math.Abs(number), Math.Clamp(_maxFraction, 0, 15), MidpointRounding.AwayFromZero);
        if (!_isOrdinal) return shown == 1 && _minFraction == 0 ? "one" : "other";
        if (!double.IsInteger(shown) || shown % 100 is 11 or 12 or 13) return "other";
        return (shown % 10) switch { 1 => "one", 2 => "two", 3 => "few", _ => "other" };
    }
}
