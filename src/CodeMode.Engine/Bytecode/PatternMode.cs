namespace CodeMode.Engine.Bytecode;

internal enum PatternMode
{
    /// <summary>Names are bindings that get their first value.</summary>
    Declare,

    /// <summary>Targets are assigned to.</summary>
    Assign,
}
