using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>What one instruction learned about the last object it met. Belongs to one realm.</summary>
internal struct InlineCache
{
    /// <summary>The shape of the object.</summary>
    public Shape? Shape;

    /// <summary>The shape it gets, when the instruction adds a property.</summary>
    public Shape? Next;

    /// <summary>The prototype that has the property; null when the object itself has it.</summary>
    public JsObject? Holder;

    public int Slot;

    /// <summary>The prototype epoch at which this was true.</summary>
    public int Epoch;
}
