using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>A raw request whose method and path are written out.</summary>
/// <param name="Method">The method, upper case.</param>
/// <param name="Path">The path without query.</param>
/// <param name="At">Where the path stands.</param>
internal sealed record RawRequest(string Method, string Path, Node At);
