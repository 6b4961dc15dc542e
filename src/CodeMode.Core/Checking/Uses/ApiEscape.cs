using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>A place where the root or a group gets out of sight, so that the program could reach any operation.</summary>
internal sealed record ApiEscape(ApiTarget Target, Node At);
