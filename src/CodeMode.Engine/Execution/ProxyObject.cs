using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>
/// https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots. Its traps run in the prelude;
/// built-ins in C# that meet a proxy leave the work to a self-hosted function.
/// </summary>
internal sealed class ProxyObject(Realm realm, JsObject target, JsObject handler) : JsObject(Shape.Exotic(realm, null))
{
    private bool _isCallable = target.IsCallable;
    private bool _isConstructor = target.IsConstructor;

    /// <summary>Null once revoked.</summary>
    public JsObject? Target { get; private set; } = target;

    public JsObject? Handler { get; private set; } = handler;

    public override bool IsCallable => _isCallable;

    public override bool IsConstructor => _isConstructor;

    // A loop, for a proxy may stand on as many others as memory holds.
    public override string ClassName
    {
        get
        {
            var target = Target;
            for (; target is ProxyObject inner; target = inner.Target) Realm.Meter.ChargeFuel(1);
            return target is JsArray ? "Array" : target?.ClassName ?? "Object";
        }
    }

    public void Revoke() => Target = Handler = null;

    public override bool GetOwn(in PropertyKey key, out Property property)
    {
        if (key.IsPrivate) return base.GetOwn(key, out property);
        property = default;
        return false;
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Target = visitor.Optional(Target);
        Handler = visitor.Optional(Handler);
        _isCallable = visitor.Flag(_isCallable);
        _isConstructor = visitor.Flag(_isConstructor);
    }
}
