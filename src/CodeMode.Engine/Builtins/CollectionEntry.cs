using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>
/// An entry of a Map or Set. Entries are linked in order of insertion; a removed one keeps its way back, so that an iterator
/// that stands on it finds the others again.
/// </summary>
internal sealed class CollectionEntry : HeapCell
{
    public JsValue Key = JsValue.Undefined;
    public JsValue Value = JsValue.Undefined;
    public CollectionEntry? Previous;
    public CollectionEntry? Next;
    public bool IsRemoved;

    public override long OwnSize => 120;

    public override void Visit(HeapVisitor visitor)
    {
        Key = visitor.Value(Key);
        Value = visitor.Value(Value);
        Previous = visitor.Optional(Previous);
        Next = visitor.Optional(Next);
        IsRemoved = visitor.Flag(IsRemoved);
    }
}
