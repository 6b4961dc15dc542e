namespace CodeMode.Syntax;

/// <content>Imports and exports: a program is one text, so only what is types, and <c>export default</c>, is accepted.</content>
internal sealed partial class Parser
{
    private Statement? ParseImport()
    {
        var start = _token.Start;
        Next();
        if (_token.Is("type") && Peek() is var next && (next.Kind is TokenKind.LeftBrace or TokenKind.Multiply || (next.IsName && !next.Is("from"))))
        {
            SkipModuleClause();
            return null;
        }
        throw Refuse("'import' is not available: everything that a program can use is there as a global; leave the import out", start);
    }

    private Statement? ParseExport(StatementPosition position)
    {
        var start = _token.Start;
        if (position != StatementPosition.TopLevel) throw Error("'export' stands only at the top of a program", start);
        Next();
        if (TakeIf(TokenKind.Default))
        {
            Erase(start, first: ';');
            return ParseExportDefault();
        }
        if (_token.Is("type") && Peek().Kind is TokenKind.LeftBrace or TokenKind.Multiply)
        {
            SkipModuleClause();
            return null;
        }
        if (TryParseTypeDeclaration(position, out var declaration) && declaration is null) return null;
        throw Refuse("'export' is not available: leave it out, and return the value instead", start);
    }

    /// <summary><c>export default</c> names the program's value: the statement without it is the same program.</summary>
    private Statement? ParseExportDefault()
    {
        if (Is(TokenKind.Function) || IsAsyncFunction()) return ParseFunctionStatement(StatementPosition.TopLevel);
        if (_token.Is("interface") || (_token.Is("abstract") && Peek().Kind == TokenKind.Class))
            return TryParseTypeDeclaration(StatementPosition.TopLevel, out var declaration) ? declaration : throw Unexpected();
        return ParseExpressionStatement();
    }

    /// <summary>Skips <c>type { A, B } from "…"</c> and the like.</summary>
    private void SkipModuleClause()
    {
        while (!CanInsertSemicolon || Is(TokenKind.RightBrace))
        {
            if (Is(TokenKind.Semicolon)) break;
            if (Is(TokenKind.Invalid)) throw Unexpected();
            if (Is(TokenKind.LeftBrace)) SkipBalanced();
            else Next();
        }
        TakeIf(TokenKind.Semicolon);
    }
}
