namespace CodeMode.Engine.Execution;

/// <summary>The methods of arrays that are an <see cref="ArrayLoop"/>.</summary>
internal enum ArrayLoopKind
{
    ForEach,
    Map,
    Filter,
    FlatMap,
    Some,
    Every,
    Find,
    FindIndex,
    Reduce,
}
