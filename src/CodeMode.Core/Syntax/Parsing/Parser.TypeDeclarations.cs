namespace CodeMode.Syntax;

/// <content>Declarations of types, which leave nothing behind, and those that are more than types, which are refused.</content>
internal sealed partial class Parser
{
    /// <summary>Parses what begins with a word of TypeScript; the statement is null when all of it was types.</summary>
    private bool TryParseTypeDeclaration(StatementPosition position, out Statement? statement)
    {
        statement = null;
        switch (_token.Text)
        {
            case "interface" when IsFollowedByName(): SkipInterface(); return true;
            case "type" when IsFollowedByName() && IsTypeAlias(): SkipTypeAlias(); return true;
            case "declare" when IsDeclare(): SkipDeclare(); return true;
            case "abstract" when Peek() is { Kind: TokenKind.Class, NewLineBefore: false }:
                EraseToken();
                statement = ParseDeclaration(position);
                return true;
            case "namespace" or "module" when Peek() is { NewLineBefore: false, Kind: TokenKind.Identifier or TokenKind.String }:
                throw Refuse($"'{_token.Text}' is not available, as it is more than types; write an object or plain functions", _token.Start);
            case "using" when IsFollowedByName() && !Peek().Is("of"):
                throw Refuse("'using' is not available; write const, and release what it holds in a finally block", _token.Start);
            default: return false;
        }
    }

    private bool IsFollowedByName() => Peek() is { NewLineBefore: false, Kind: TokenKind.Identifier };

    private bool IsTypeAlias()
    {
        var mark = Mark();
        Next();
        Next();
        var isAlias = _token.Kind is TokenKind.Assign or TokenKind.Less;
        Reset(mark);
        return isAlias;
    }

    private bool IsDeclare() => Peek() is { NewLineBefore: false } next
        && (next.Kind is TokenKind.Const or TokenKind.Let or TokenKind.Var or TokenKind.Function or TokenKind.Class or TokenKind.Enum
            || next.Is("type") || next.Is("interface") || next.Is("namespace") || next.Is("module") || next.Is("global") || next.Is("abstract")
            || next.Is("async"));

    private void SkipInterface()
    {
        Next();
        Next();
        SkipTypeParameters();
        if (TakeIf(TokenKind.Extends)) SkipTypeList();
        if (!Is(TokenKind.LeftBrace)) throw Expected("'{'");
        SkipType();
    }

    private void SkipTypeAlias()
    {
        Next();
        Next();
        SkipTypeParameters();
        Expect(TokenKind.Assign, "'='");
        SkipType();
        ExpectSemicolon();
    }

    /// <summary>Skips what is only declared, so that nothing of it is there at run time.</summary>
    private void SkipDeclare()
    {
        Next();
        if (_token.Is("type") || _token.Is("interface"))
        {
            if (!TryParseTypeDeclaration(StatementPosition.List, out _)) throw Unexpected();
            return;
        }
        if (Is(TokenKind.Function) || _token.Is("async"))
        {
            TakeIf("async");
            Next();
            Next();
            if (!TrySkipSignature()) throw ExpectedType();
            ExpectSemicolon();
            return;
        }
        if (_token.Kind is TokenKind.Let or TokenKind.Var || (Is(TokenKind.Const) && Peek().Kind != TokenKind.Enum))
        {
            do
            {
                Next();
                ParseIdentifierName();
                SkipTypeAnnotation();
            }
            while (Is(TokenKind.Comma));
            ExpectSemicolon();
            return;
        }
        while (!Is(TokenKind.LeftBrace))
        {
            if (_token.Kind is TokenKind.End or TokenKind.Invalid or TokenKind.Semicolon) throw Expected("'{'");
            Next();
        }
        SkipBalanced();
    }
}
