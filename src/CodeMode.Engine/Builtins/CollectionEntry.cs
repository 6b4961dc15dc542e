using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>
/// An entry of a Map or Set. Entries are linked in order of insertion; a removed one keeps its way back, so that an iterator
/// that stands on it finds the others again.
/// </summary>
internal sealed class CollectionEntry
{
    public JsValue Key = JsValue.Undefined;
    public JsValue Value = JsValue.Undefined;
    public CollectionEntry? Previous;
    public CollectionEntry? Next;
    public bool IsRemoved;
}
