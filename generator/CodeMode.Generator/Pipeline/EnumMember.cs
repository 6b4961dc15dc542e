namespace CodeMode.Generator.Pipeline;

/// <summary>A member of an enum.</summary>
internal sealed record EnumMember(string Name, string Value);
