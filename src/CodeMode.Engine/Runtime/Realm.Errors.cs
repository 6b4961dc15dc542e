namespace CodeMode.Engine.Runtime;

internal sealed partial class Realm
{
    public JsException TypeError(string message) => Error(Intrinsic.TypeErrorPrototype, message);

    public JsException RangeError(string message) => Error(Intrinsic.RangeErrorPrototype, message);

    public JsException ReferenceError(string message) => Error(Intrinsic.ReferenceErrorPrototype, message);

    public JsException SyntaxError(string message) => Error(Intrinsic.SyntaxErrorPrototype, message);

    public JsException UriError(string message) => Error(Intrinsic.UriErrorPrototype, message);

    /// <summary>An error to throw into the program: <c>throw realm.Error(…)</c>.</summary>
    public JsException Error(Intrinsic prototype, string message) => new(new ErrorObject(this, Get(prototype), message));
}
