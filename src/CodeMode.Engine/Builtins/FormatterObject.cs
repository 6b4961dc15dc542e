using CodeMode.Engine.Runtime;
using CodeMode.Engine.Time;

namespace CodeMode.Engine.Builtins;

/// <summary>An object of Intl, such as a NumberFormat, around the settings it was made with.</summary>
internal sealed class FormatterObject(Realm realm, JsObject prototype, IntlFormat format) : JsObject(realm, prototype)
{
    public IntlFormat Format { get; private set; } = format;

    public override long OwnSize => base.OwnSize + 150;

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        var kind = visitor.Choice(Format?.Kind ?? default);
        if (visitor.IsReading) Format = IntlFormat.Create(kind);
        Format!.Visit(visitor);
    }
}
