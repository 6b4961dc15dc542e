namespace CodeMode.Engine.Runtime;

/// <summary>An Error. The stack names frames of the program alone.</summary>
internal sealed class ErrorObject : JsObject
{
    public ErrorObject(Realm realm, JsObject prototype, string? message)
        : base(realm, prototype)
    {
        if (message is not null) SetHidden("message", message);
    }

    public override string ClassName => "Error";
}
