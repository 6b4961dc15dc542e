namespace CodeMode.Generator.Typing;

/// <summary>An object schema with everything that <c>allOf</c> adds to it.</summary>
internal sealed record FlatObject(string? Summary, IReadOnlyList<Member> Members);
