using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Time;

/// <summary>What stands between the parts of a list in en-US: https://tc39.es/ecma402/#listformat-objects</summary>
internal sealed class ListFormat : IntlFormat
{
    private string _type = "conjunction";
    private string _style = "long";

    public override IntlFormatKind Kind => IntlFormatKind.List;

    public string Type => _type;

    public string Style => _style;

    public static ListFormat FromOptions(Realm realm, JsValue options)
    {
        var o = new FormatOptions(realm, options);
        return new ListFormat
        {
            _type = o.Text("type", "conjunction", "disjunction", "unit") ?? "conjunction",
            _style = o.Text("style", "long", "short", "narrow") ?? "long",
        };
    }

    public override void Visit(HeapVisitor visitor)
    {
        _type = visitor.RequiredText(_type);
        _style = visitor.RequiredText(_style);
    }

    /// <summary>What stands before the part at <paramref name="index"/> of so many.</summary>
    public string Before(int index, int count)
    {
        if (index == 0) return "";
        var comma = (_type, _style) is ("unit", "narrow") ? " " : ", ";
        var word = (_type, _style) switch
        {
            ("conjunction", "long") => "and ",
            ("conjunction", "short") => "& ",
            ("disjunction", _) => "or ",
            _ => "",
        };
        return index < count - 1 || word.Length == 0 ? comma : count == 2 ? " " + word : comma + word;
    }
}
