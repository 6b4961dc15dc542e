using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>https://tc39.es/ecma262/#sec-bound-function-exotic-objects</summary>
internal sealed class BoundFunction(Realm realm, JsObject target, JsValue boundThis, JsValue[] arguments, int length, string name)
    : JsFunction(realm, target.Prototype)
{
    public JsObject Target { get; } = target;

    public JsValue BoundThis { get; } = boundThis;

    public JsValue[] BoundArguments { get; } = arguments;

    public override bool IsConstructor { get; } = target.IsConstructor;

    public override string SourceText => "function () { [native code] }";

    public override long OwnSize => base.OwnSize + BoundArguments.Length * 16L;

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        visitor.Visit(Target);
        visitor.Visit(BoundThis);
        visitor.Visit(BoundArguments.AsSpan());
    }

    protected override void DefineProperties() => DefineLengthAndName(length, name);
}
