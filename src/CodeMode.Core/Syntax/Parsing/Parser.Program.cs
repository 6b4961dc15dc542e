namespace CodeMode.Syntax;

/// <content>The program as a whole.</content>
internal sealed partial class Parser
{
    private bool _hasTopLevelReturn;

    private Program ParseProgram()
    {
        var start = _token.Start;
        var body = new List<Statement>();
        while (!Is(TokenKind.End))
        {
            if (ParseStatement(StatementPosition.TopLevel) is { } statement) body.Add(statement);
        }
        return new(start, _previousEnd, [.. body], IsFunction(body), _hasTopLevelReturn);
    }

    /// <summary>A text that is one object literal: models answer with data, and <c>{ a: 1 }</c> would otherwise be a block with a label.</summary>
    private Program ParseObjectLiteralProgram()
    {
        var start = _token.Start;
        var literal = ParseExpression();
        TakeIf(TokenKind.Semicolon);
        if (!Is(TokenKind.End) || literal is not ObjectExpression) throw Expected("the end of the program");
        return new(start, _previousEnd, [new ExpressionStatement(start, _previousEnd, literal)], isFunction: false, hasTopLevelReturn: false);
    }

    private static bool IsFunction(List<Statement> body)
    {
        Statement? only = null;
        foreach (var statement in body)
        {
            if (statement.Type == NodeType.EmptyStatement) continue;
            if (only is not null) return false;
            only = statement;
        }
        return only is FunctionDeclaration
            or ExpressionStatement { Expression: ArrowFunctionExpression or FunctionExpression };
    }
}
