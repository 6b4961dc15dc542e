namespace CodeMode.Syntax;

/// <summary>JavaScript and erasable TypeScript → syntax tree.</summary>
internal sealed class Parser
{
    /// <summary>Parses a program. Never throws for any text.</summary>
    public static ParseResult Parse(string text) => throw new NotImplementedException(text);
}
