namespace CodeMode.Syntax;

/// <summary>A part of a program that is types: JavaScript has blanks in its place.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="First">What stands in place of its first character.</param>
/// <param name="Last">What stands in place of its last character.</param>
internal readonly record struct ErasedSpan(int Start, int End, char First, char Last);
