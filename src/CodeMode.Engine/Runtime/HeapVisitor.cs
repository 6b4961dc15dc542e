namespace CodeMode.Engine.Runtime;

/// <summary>Walks the heap: each object shows what it refers to.</summary>
internal abstract class HeapVisitor
{
    public abstract void Visit(JsObject? value);

    public abstract void Visit(in JsValue value);

    /// <summary>Something on the heap that is no object: an environment, a frame, a promise reaction.</summary>
    public abstract void Visit(HeapCell? cell);

    public abstract void VisitNames(PropertyTable table);

    public void Visit(ReadOnlySpan<JsValue> values)
    {
        foreach (ref readonly var value in values) Visit(value);
    }
}
