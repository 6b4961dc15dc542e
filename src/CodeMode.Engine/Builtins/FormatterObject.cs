using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>An Intl.NumberFormat, DateTimeFormat or Collator, around the settings it was made with.</summary>
internal sealed class FormatterObject(Realm realm, JsObject prototype, object format) : JsObject(realm, prototype)
{
    public object Format { get; } = format;

    public override long OwnSize => base.OwnSize + 150;
}
