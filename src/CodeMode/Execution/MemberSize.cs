namespace CodeMode.Execution;

/// <summary>A member of an object with its size in characters of JSON, name included.</summary>
internal readonly record struct MemberSize(string Name, int Size);
