namespace CodeMode.Engine.Builtins;

/// <summary>What an array iterator gives; the prelude knows the numbers.</summary>
internal enum ArrayIterationKind
{
    Keys = 0,
    Values = 1,
    Entries = 2,
}
