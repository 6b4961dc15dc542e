namespace CodeMode.Engine.Tests.RegularExpressions;

internal sealed record RegExpCase(string Pattern, string Flags, string Input);
