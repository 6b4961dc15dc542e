namespace CodeMode.Engine.Runtime;

/// <summary>Part of the heap that programs never see as a value: environments, suspended frames, promise reactions.</summary>
internal abstract class HeapCell
{
    /// <summary>The number of the last memory walk that reached this cell.</summary>
    public int Mark;

    public abstract long OwnSize { get; }

    /// <summary>As <see cref="JsObject.Visit"/>.</summary>
    public abstract void Visit(HeapVisitor visitor);

    /// <summary>As <see cref="JsObject.Restored"/>.</summary>
    public virtual void Restored()
    {
    }
}
