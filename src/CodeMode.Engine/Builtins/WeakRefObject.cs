using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>A WeakRef; like the weak collections it holds its target for the rest of the run.</summary>
internal sealed class WeakRefObject(Realm realm, JsValue target, JsObject prototype) : JsObject(realm, prototype)
{
    public JsValue Target { get; private set; } = target;

    public override string ClassName => "WeakRef";

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Target = visitor.Value(Target);
    }
}
