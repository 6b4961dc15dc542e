using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>https://tc39.es/ecma262/#sec-bound-function-exotic-objects</summary>
internal sealed class BoundFunction(Realm realm, JsObject target, JsValue boundThis, JsValue[] arguments, int length, string name)
    : JsFunction(realm, target.Prototype)
{
    private bool _isConstructor = target.IsConstructor;

    public JsObject Target { get; private set; } = target;

    public JsValue BoundThis { get; private set; } = boundThis;

    public JsValue[] BoundArguments { get; private set; } = arguments;

    public override bool IsConstructor => _isConstructor;

    public override string SourceText => "function () { [native code] }";

    public override long OwnSize => base.OwnSize + BoundArguments.Length * 16L;

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Target = visitor.Required(Target);
        BoundThis = visitor.Value(BoundThis);
        BoundArguments = visitor.Values(BoundArguments);
        _isConstructor = visitor.Flag(_isConstructor);
        length = visitor.Integer(length);
        name = visitor.RequiredText(name);
    }

    protected override void DefineProperties() => DefineLengthAndName(length, name);
}
