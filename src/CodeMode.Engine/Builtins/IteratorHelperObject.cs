using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>What <c>map</c>, <c>take</c> and the like of an iterator return, or <c>Iterator.from</c>: an iterator over another.</summary>
/// <param name="realm">The realm.</param>
/// <param name="prototype">The prototype, which tells the two apart.</param>
/// <param name="source">The iterator underneath.</param>
/// <param name="driver">The generator that does the work of a helper, or the <c>next</c> method that a wrapper calls.</param>
internal sealed class IteratorHelperObject(Realm realm, JsObject prototype, JsObject source, JsValue driver) : JsObject(realm, prototype)
{
    public JsObject Source { get; private set; } = source;

    public JsValue Driver { get; private set; } = driver;

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Source = visitor.Required(Source);
        Driver = visitor.Value(Driver);
    }
}
