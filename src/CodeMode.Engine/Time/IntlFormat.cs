using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Time;

/// <summary>The settings of an Intl object.</summary>
internal abstract class IntlFormat
{
    public abstract IntlFormatKind Kind { get; }

    public static IntlFormat Create(IntlFormatKind kind) => kind switch
    {
        IntlFormatKind.Number => new NumberFormat(),
        IntlFormatKind.DateTime => new DateTimeFormat(),
        IntlFormatKind.Plural => new PluralRules(),
        IntlFormatKind.List => new ListFormat(),
        IntlFormatKind.RelativeTime => new RelativeTimeFormat(),
        _ => new Collation(),
    };

    /// <summary>As <see cref="JsObject.Visit"/>.</summary>
    public abstract void Visit(HeapVisitor visitor);
}
