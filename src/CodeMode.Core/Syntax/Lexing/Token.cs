namespace CodeMode.Syntax;

/// <summary>A token of the text.</summary>
/// <param name="kind">What it is.</param>
/// <param name="start">Offset of its first code unit.</param>
/// <param name="end">Offset behind its last code unit.</param>
/// <param name="newLineBefore">Whether a line ends between the token before and this one.</param>
/// <param name="text">
/// The name of identifiers and keywords, the value of strings, the cooked text of template parts (null: an invalid escape), the digits of a
/// BigInt, the flags of a regular expression, the message of an invalid token.
/// </param>
/// <param name="number">The value of a number.</param>
/// <param name="escaped">Whether an identifier is written with an escape.</param>
internal readonly struct Token(TokenKind kind, int start, int end, bool newLineBefore, string? text = null, double number = 0, bool escaped = false)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public bool NewLineBefore { get; } = newLineBefore;

    /// <summary>Whether an identifier is written with an escape: then it is no contextual keyword.</summary>
    public bool Escaped { get; } = escaped;

    public string? Text { get; } = text;

    public double Number { get; } = number;

    /// <summary>Whether it can name a property: an identifier or any keyword.</summary>
    public bool IsName => Kind is TokenKind.Identifier or TokenKind.EscapedKeyword || Kind >= TokenKind.Await;

    /// <summary>Whether it is a word that is a keyword only where the grammar asks for it, <c>async</c> or <c>of</c> for instance.</summary>
    public bool Is(string contextualKeyword) => Kind == TokenKind.Identifier && !Escaped && Text == contextualKeyword;
}
