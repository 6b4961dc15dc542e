namespace CodeMode.Syntax;

/// <summary>Carries the first error out of the parser's recursion; never leaves <see cref="Parser"/>.</summary>
internal sealed class SyntaxErrorException(SyntaxError error) : Exception(error.Message)
{
    public SyntaxError Error { get; } = error;
}
