using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>A name that is no group or no operation.</summary>
/// <param name="Group">The group it was looked for in; null for the root.</param>
/// <param name="Name">The name.</param>
/// <param name="At">Where it stands.</param>
/// <param name="IsGuarded">Whether the program goes on without it: behind <c>?.</c>, in a test.</param>
internal sealed record UnknownMember(string? Group, string Name, Node At, bool IsGuarded);
