namespace CodeMode.Syntax;

/// <summary>A parsed program, or the first error; exactly one of <see cref="Program"/> and <see cref="Error"/> is set; <see cref="Erased"/> is what is no JavaScript.</summary>
internal sealed record ParseResult(SourceText Source, Program? Program, SyntaxError? Error, IReadOnlyList<ErasedSpan> Erased);
