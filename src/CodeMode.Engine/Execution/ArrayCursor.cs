using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>Stands for the iterator of a plain array in a loop that nobody else can see.</summary>
internal sealed class ArrayCursor(JsArray array) : HeapCell
{
    public JsArray Array { get; private set; } = array;

    public int Index { get; set; }

    public override long OwnSize => 40;

    public override void Visit(HeapVisitor visitor)
    {
        Array = visitor.Required(Array);
        Index = visitor.Integer(Index);
    }
}
