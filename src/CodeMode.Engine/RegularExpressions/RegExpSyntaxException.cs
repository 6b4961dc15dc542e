namespace CodeMode.Engine.RegularExpressions;

/// <summary>A pattern is wrong; caught where the pattern is compiled.</summary>
internal sealed class RegExpSyntaxException(string message) : Exception(message);
