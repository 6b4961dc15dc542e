using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Time;

namespace CodeMode.Engine.Unicode;

/// <summary>
/// The order of texts for en-US, as localeCompare and Intl.Collator give it: by base letters, then accents, then case, lower before
/// upper. Written by hand for the Latin script, so that it does not depend on the host's culture data; other scripts order by code point.
/// </summary>
internal sealed class Collation : IntlFormat
{
    private const string Signs = "\t\n\v\f\r \u00a0_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";

    private bool _numeric;
    private int _levels = 3;

    public override IntlFormatKind Kind => IntlFormatKind.Collation;

    public static Collation FromOptions(Realm realm, JsValue options)
    {
        var o = new FormatOptions(realm, options);
        return new Collation
        {
            _numeric = o.Boolean("numeric") ?? false,
            _levels = o.Text("sensitivity", "base", "accent", "case", "variant") switch { "base" => 1, "accent" => 2, _ => 3 },
        };
    }

    public override void Visit(HeapVisitor visitor)
    {
        _numeric = visitor.Flag(_numeric);
        _levels = visitor.Integer(_levels);
    }

    /// <summary>-1, 0 or 1.</summary>
    public int Compare(IMeter meter, string a, string b)
    {
        meter.ChargeFuel((a.Length + b.Length >> 1) + 1);
        var (x, y) = (0, 0);
        var accents = 0;
        var cases = 0;
        while (x < a.Length && y < b.Length)
        {
            if (_numeric && char.IsAsciiDigit(a[x]) && char.IsAsciiDigit(b[y]))
            {
                var order = CompareNumbers(a, ref x, b, ref y);
                if (order != 0) return order;
                continue;
            }

            var (baseA, accentA, upperA) = Weigh(a[x++]);
            var (baseB, accentB, upperB) = Weigh(b[y++]);
            if (baseA != baseB) return baseA < baseB ? -1 : 1;
            if (accents == 0) accents = accentA.CompareTo(accentB);
            if (cases == 0) cases = upperA.CompareTo(upperB);
        }

        var rest = (a.Length - x).CompareTo(b.Length - y);
        return rest != 0 ? rest
            : accents != 0 && _levels >= 2 ? Math.Sign(accents)
            : _levels >= 3 ? Math.Sign(cases) : 0;
    }

    private static int CompareNumbers(string a, ref int x, string b, ref int y)
    {
        var first = Digits(a, ref x);
        var second = Digits(b, ref y);
        return first.Length != second.Length ? (first.Length < second.Length ? -1 : 1) : Math.Sign(first.SequenceCompareTo(second));
    }

    private static ReadOnlySpan<char> Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(start, at - start).TrimStart('0');
    }

    private static (int Base, int Accent, bool Upper) Weigh(char c)
    {
        var sign = Signs.IndexOf(c, StringComparison.Ordinal);
        if (sign >= 0) return (sign, 0, false);
        var letter = Normalization.BaseOf(c);
        var upper = char.IsUpper(letter);
        return (1000 + char.ToLowerInvariant(letter), c == letter ? 0 : c, upper);
    }
}
