using CodeMode.Engine.Execution;

namespace CodeMode.Engine.Runtime;

/// <summary>An Error. Its stack names frames of the program alone.</summary>
internal sealed class ErrorObject : JsObject
{
    public ErrorObject(Realm realm, JsObject prototype, string? message)
        : base(realm, prototype)
    {
        Position = realm.Machine.CurrentPosition();
        var name = Machine.PlainText(this, "name") ?? "Error";
        var head = string.IsNullOrEmpty(message) ? name : $"{name}: {message}";
        realm.Meter.ChargeMemory(head.Length * 2L);
        SetHidden("stack", head + realm.Machine.CaptureStack());
        if (message is not null) SetHidden("message", message);
    }

    /// <summary>Where it was made, 1-based; 0 when unknown.</summary>
    public (int Line, int Column) Position { get; private set; }

    public override string ClassName => "Error";

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Position = (visitor.Integer(Position.Line), visitor.Integer(Position.Column));
    }
}
