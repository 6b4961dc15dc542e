namespace CodeMode.Engine.Time;

internal enum IntlFormatKind
{
    Number,
    DateTime,
    Collation,
    Plural,
    List,
    RelativeTime,
}
