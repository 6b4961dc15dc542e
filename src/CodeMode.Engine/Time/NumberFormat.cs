using System.Globalization;
using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Time;

/// <summary>Numbers as Intl.NumberFormat writes them for en-US. Written by hand, so that it does not depend on the host's culture data.</summary>
internal sealed class NumberFormat : IntlFormat
{
    private static readonly Dictionary<string, string> s_symbols = new(StringComparer.Ordinal)
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["JPY"] = "¥", ["CNY"] = "CN¥", ["INR"] = "₹", ["KRW"] = "₩", ["AUD"] = "A$",
        ["CAD"] = "CA$", ["BRL"] = "R$", ["MXN"] = "MX$", ["NZD"] = "NZ$", ["HKD"] = "HK$", ["ILS"] = "₪", ["VND"] = "₫", ["TWD"] = "NT$",
    };

    private static readonly (double Unit, string Short, string Long)[] s_compact =
        [(1e12, "T", " trillion"), (1e9, "B", " billion"), (1e6, "M", " million"), (1e3, "K", " thousand")];

    private string _style = "decimal";
    private string? _currency;
    private string _currencyDisplay = "symbol";
    private string? _unit;
    private string? _unitDisplay;
    private string _notation = "standard";
    private string _compactDisplay = "short";
    private string _sign = "auto";
    private bool _grouping = true;
    private int _minInteger = 1;
    private int _minFraction;
    private int _maxFraction = 3;
    private int? _minSignificant;
    private int? _maxSignificant;

    public override IntlFormatKind Kind => IntlFormatKind.Number;

    public static NumberFormat FromOptions(Realm realm, JsValue options)
    {
        var o = new FormatOptions(realm, options);
        var format = new NumberFormat
        {
            _style = o.Text("style", "decimal", "percent", "currency", "unit") ?? "decimal",
            _currency = o.Text("currency")?.ToUpperInvariant(),
            _currencyDisplay = o.Text("currencyDisplay", "code", "symbol", "narrowSymbol", "name") ?? "symbol",
            _unit = o.Text("unit"),
            _unitDisplay = o.Text("unitDisplay", "short", "narrow", "long") ?? "short",
            _notation = o.Text("notation", "standard", "scientific", "engineering", "compact") ?? "standard",
            _compactDisplay = o.Text("compactDisplay", "short", "long") ?? "short",
            _sign = o.Text("signDisplay", "auto", "never", "always", "exceptZero", "negative") ?? "auto",
            _grouping = o.Boolean("useGrouping") ?? true,
            _minInteger = o.Integer("minimumIntegerDigits", 1, 21) ?? 1,
            _minSignificant = o.Integer("minimumSignificantDigits", 1, 21),
            _maxSignificant = o.Integer("maximumSignificantDigits", 1, 21),
        };
        if (format._style == "currency" && format._currency is not { Length: 3 })
        {
            throw realm.TypeError("Currency code is required with currency style.");
        }

        format.SetFraction(realm, o.Integer("minimumFractionDigits", 0, 100), o.Integer("maximumFractionDigits", 0, 100));
        return format;
    }

    /// <summary>Puts commas into a text of digits, maybe with a sign before and a fraction behind.</summary>
    public static string Group(string digits)
    {
        var end = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = end < 0 ? digits.Length : end;
        var start = digits[0] == '-' ? 1 : 0;
        var groups = (whole - start - 1) / 3;
        return groups <= 0 ? digits : string.Create(digits.Length + groups, (digits, whole, start), static (target, state) =>
        {
            var to = 0;
            for (var from = 0; from < state.digits.Length; from++)
            {
                if (from > state.start && from < state.whole && (state.whole - from) % 3 == 0) target[to++] = ',';
                target[to++] = state.digits[from];
            }
        });
    }

    public string Format(double value)
    {
        var negative = value < 0 || (value == 0 && double.IsNegative(value));
        var body = Body(Math.Abs(value), out var isZero);
        var sign = _sign switch
        {
            "never" => "",
            "always" => negative ? "-" : "+",
            "exceptZero" => isZero ? "" : negative ? "-" : "+",
            "negative" => negative && !isZero ? "-" : "",
            _ => negative ? "-" : "",
        };
        return sign + body;
    }

    public override void Visit(HeapVisitor visitor)
    {
        _style = visitor.RequiredText(_style);
        _currency = visitor.Text(_currency);
        _currencyDisplay = visitor.RequiredText(_currencyDisplay);
        _unit = visitor.Text(_unit);
        _unitDisplay = visitor.Text(_unitDisplay);
        _notation = visitor.RequiredText(_notation);
        _compactDisplay = visitor.RequiredText(_compactDisplay);
        _sign = visitor.RequiredText(_sign);
        _grouping = visitor.Flag(_grouping);
        _minInteger = visitor.Integer(_minInteger);
        _minFraction = visitor.Integer(_minFraction);
        _maxFraction = visitor.Integer(_maxFraction);
        _minSignificant = visitor.Integer(_minSignificant ?? 0) is > 0 and var min ? min : null;
        _maxSignificant = visitor.Integer(_maxSignificant ?? 0) is > 0 and var max ? max : null;
    }

    private void SetFraction(Realm realm, int? min, int? max)
    {
        var (defaultMin, defaultMax) = _style switch
        {
            "currency" when _notation == "standard" => _currency is "JPY" or "KRW" or "VND" or "CLP" ? (0, 0) : (2, 2),
            "percent" => (0, 0),
            _ => (0, _notation == "compact" ? 0 : 3),
        };
        if (min > max) throw realm.RangeError("maximumFractionDigits value is out of range.");
        _minFraction = min ?? Math.Min(defaultMin, max ?? defaultMin);
        _maxFraction = max ?? Math.Max(defaultMax, _minFraction);
        if (_notation == "compact" && min is null && max is null) _maxFraction = -1;
    }

    private string Body(double value, out bool isZero)
    {
        var suffix = "";
        if (_notation == "compact")
        {
            foreach (var (unit, shortName, longName) in s_compact)
            {
                if (value < unit * 0.9995 || !double.IsFinite(value)) continue;
                value /= unit;
                suffix = _compactDisplay == "long" ? longName : shortName;
                break;
            }
        }

        var digits = Digits(_style == "percent" ? value * 100 : value) + suffix;
        isZero = !digits.AsSpan().ContainsAnyInRange('1', '9') && double.IsFinite(value);
        return _style switch
        {
            "percent" => digits + "%",
            "currency" => Currency(digits),
            "unit" => Unit(digits),
            _ => digits,
        };
    }

    private string Digits(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return "∞";
        if (_notation is "scientific" or "engineering") return Scientific(value);
        string text;
        if (_minSignificant is not null || _maxSignificant is not null)
        {
            text = Significant(value, _minSignificant ?? 1, _maxSignificant ?? 21);
        }
        else if (_maxFraction < 0)
        {
            // Compact numbers show two digits, or the whole part when it is longer.
            text = value >= 100 ? Fixed(value, 0, 0) : Significant(value, 1, 2);
        }
        else
        {
            text = Fixed(value, _minFraction, _maxFraction);
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        text = text.PadLeft(text.Length + Math.Max(0, _minInteger - (point < 0 ? text.Length : point)), '0');
        return _grouping && !(_notation == "compact" && value < 10_000) ? Group(text) : text;
    }

    /// <summary>Rounds the shortest decimal text half up, as ICU does: 1.005 is 1.01 at two digits.</summary>
    private static string Fixed(double value, int min, int max)
    {
        var text = value is 0 or (> 1e-12 and < 1e21)
            ? decimal.Round(decimal.Parse(PlainText(value), CultureInfo.InvariantCulture), Math.Min(max, 28), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
            : value < 1e21 ? DecimalFormatter.ToFixed(value, max) : new System.Numerics.BigInteger(value).ToString(CultureInfo.InvariantCulture);
        return TrimFraction(text, min);
    }

    private static string Significant(double value, int min, int max)
    {
        if (value == 0) return min > 1 ? "0." + new string('0', min - 1) : "0";
        var rounded = decimal.Parse(DecimalFormatter.ToPrecision(value, Math.Min(max, 17)), NumberStyles.Float, CultureInfo.InvariantCulture);
        // Rounding may have carried into a new digit.
        var exponent = (int)Math.Floor(Math.Log10((double)rounded));
        return TrimFraction(rounded.ToString(CultureInfo.InvariantCulture), Math.Max(0, min - exponent - 1));
    }

    private static string Scientific(double value)
    {
        var exponent = value == 0 ? 0 : (int)Math.Floor(Math.Log10(value));
        return Fixed(value / Math.Pow(10, exponent), 0, 3) + "E" + exponent.ToString(CultureInfo.InvariantCulture);
    }

    private static string PlainText(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : text;
    }

    private static string TrimFraction(string text, int min)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) return min == 0 ? text : text + "." + new string('0', min);
        var end = text.Length;
        while (end > point + 1 + min && text[end - 1] == '0') end--;
        text = end == point + 1 ? text[..point] : text[..end];
        return text.PadRight(min == 0 ? 0 : point + 1 + min, '0');
    }

    private string Currency(string digits) => _currencyDisplay switch
    {
        "code" => _currency + "\u00a0" + digits,
        "name" => digits + " " + _currency,
        "narrowSymbol" when s_symbols.TryGetValue(_currency!, out var symbol) => symbol[^1] + digits,
        _ when s_symbols.TryGetValue(_currency!, out var symbol) => symbol + digits,
        _ => _currency + "\u00a0" + digits,
    };

    private string Unit(string digits)
    {
        var one = digits == "1";
        return _unitDisplay == "long"
            ? $"{digits} {_unit}{(one ? "" : "s")}"
            : digits + (NumberUnits.Symbol(_unit ?? "") is var symbol && _unitDisplay == "narrow" ? symbol.TrimStart() : symbol);
    }
}
