namespace CodeMode.Syntax;

/// <content>Taking tokens, looking ahead, and errors.</content>
internal sealed partial class Parser
{
    private const int LongestQuote = 40;

    private void Next()
    {
        _previousEnd = _token.End;
        _token = _lexer.Next();
    }

    /// <summary>The token behind the current one.</summary>
    private Token Peek()
    {
        var position = _lexer.Position;
        var token = _lexer.Next();
        _lexer.Position = position;
        return token;
    }

    private (Token Token, int Position, int PreviousEnd, int Erased) Mark() => (_token, _lexer.Position, _previousEnd, _erased.Count);

    private void Reset((Token Token, int Position, int PreviousEnd, int Erased) mark)
    {
        (_token, _lexer.Position, _previousEnd, var erased) = mark;
        _erased.RemoveRange(erased, _erased.Count - erased);
    }

    private bool Is(TokenKind kind) => _token.Kind == kind;

    private bool TakeIf(TokenKind kind)
    {
        if (_token.Kind != kind) return false;
        Next();
        return true;
    }

    private bool TakeIf(string contextualKeyword)
    {
        if (!_token.Is(contextualKeyword)) return false;
        Next();
        return true;
    }

    private void Expect(TokenKind kind, string what)
    {
        if (_token.Kind != kind) throw Expected(what);
        Next();
    }

    /// <summary>Automatic semicolon insertion, https://tc39.es/ecma262/#sec-automatic-semicolon-insertion.</summary>
    private void ExpectSemicolon()
    {
        if (TakeIf(TokenKind.Semicolon)) return;
        if (!CanInsertSemicolon) throw Expected("';' or a new line");
        EndErased();
    }

    private bool CanInsertSemicolon => _token.NewLineBefore || _token.Kind is TokenKind.RightBrace or TokenKind.End;

    private SyntaxErrorException Expected(string what) => _token.Kind == TokenKind.Invalid
        ? Error(_token.Text!, _token.Start)
        : Error($"Expected {what} but found {Describe(_token)}", _token.Start);

    private SyntaxErrorException Unexpected() => _token.Kind == TokenKind.Invalid
        ? Error(_token.Text!, _token.Start)
        : Error($"Unexpected {Describe(_token)}", _token.Start);

    private string Describe(Token token)
    {
        if (token.Kind == TokenKind.End) return "the end of the program";
        if (token.Kind is TokenKind.Template or TokenKind.TemplateHead) return "a template";
        var text = _source.Text.Substring(token.Start, token.End - token.Start);
        if (text.Length > LongestQuote) text = $"{text.Substring(0, LongestQuote)}…";
        return token.Kind == TokenKind.String ? text : $"'{text}'";
    }

    private static SyntaxErrorException Error(string message, int offset) => new(new(message, offset, Refused: false));

    /// <summary>The error for what is valid ECMAScript or TypeScript, but not run here.</summary>
    private static SyntaxErrorException Refuse(string message, int offset) => new(new(message, offset, Refused: true));
}
