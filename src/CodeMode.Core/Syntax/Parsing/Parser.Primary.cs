namespace CodeMode.Syntax;

/// <content>Primary expressions, https://tc39.es/ecma262/#sec-primary-expression.</content>
internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Identifier: return ParseNameOrArrow();
            case TokenKind.String:
                Next();
                return new StringLiteral(token.Start, token.End, token.Text!);
            case TokenKind.Number:
                Next();
                return new NumberLiteral(token.Start, token.End, token.Number);
            case TokenKind.BigInt:
                Next();
                return new BigIntLiteral(token.Start, token.End, token.Text!);
            case TokenKind.True or TokenKind.False:
                Next();
                return new BooleanLiteral(token.Start, token.End, token.Kind == TokenKind.True);
            case TokenKind.Null:
                Next();
                return new NullLiteral(token.Start, token.End);
            case TokenKind.This:
                Next();
                return new ThisExpression(token.Start, token.End);
            case TokenKind.LeftParen: return ParseParenthesized();
            case TokenKind.LeftBracket: return ParseArray();
            case TokenKind.LeftBrace: return ParseObject();
            case TokenKind.Template or TokenKind.TemplateHead: return ParseTemplate(isTagged: false);
            case TokenKind.Function: return ParseFunctionExpression();
            case TokenKind.Class:
                var @class = ParseClass(isDeclaration: false);
                return new ClassExpression(token.Start, _previousEnd, @class);
            case TokenKind.New: return ParseNew();
            case TokenKind.Super: return ParseSuper();
            case TokenKind.Divide or TokenKind.DivideAssign: return ParseRegExp();
            case TokenKind.Less: return ParseGenericArrowOrCast();
            case TokenKind.Import: throw RefuseImportCall();
            case TokenKind.At: throw RefuseDecorator();
            case TokenKind.Enum: throw RefuseEnum();
            case TokenKind.EscapedKeyword: throw Error($"'{token.Text}' is a reserved word", token.Start);
            default: throw Expected("an expression");
        }
    }

    private SyntaxErrorException RefuseImportCall() => Refuse(
        "'import' is not available: everything that a program can use is there as a global", _token.Start);

    private RegExpLiteral ParseRegExp()
    {
        _token = _lexer.RescanRegExp(_token);
        if (Is(TokenKind.Invalid)) throw Unexpected();
        var token = _token;
        Next();
        var patternEnd = token.End - token.Text!.Length - 1;
        return new(token.Start, token.End, _source.Text.Substring(token.Start + 1, patternEnd - token.Start - 1), token.Text);
    }

    private Expression ParseNameOrArrow()
    {
        if (_token.Is("async") && ParseAsync() is { } async) return async;
        var token = _token;
        Next();
        var name = new Identifier(token.Start, token.End, token.Text!);
        if (!Is(TokenKind.Arrow) || _token.NewLineBefore)
        {
            CheckReference(name);
            return name;
        }
        if (token.Start != _assignmentStart) throw Error("Write parentheses around this arrow function", token.Start);
        return ParseArrow(token.Start, [name], isAsync: false);
    }

    private void CheckReference(Identifier name)
    {
        if (Keywords.IsStrictReserved(name.Name)) throw Error($"'{name.Name}' is a reserved word", name.Start);
        if (name.Name == "arguments" && IsInClassInitializer()) throw Error("'arguments' may not stand in a class field or static block", name.Start);
    }

    private bool IsInClassInitializer() =>
        _function.ThisFunction.Kind is FunctionKind.ClassFieldInitializer or FunctionKind.StaticBlock;

    private string ParseIdentifierName()
    {
        if (!Is(TokenKind.Identifier)) throw Expected("a name");
        var name = _token.Text!;
        if (Keywords.IsStrictReserved(name)) throw Error($"'{name}' is a reserved word", _token.Start);
        Next();
        return name;
    }

    private TemplateLiteral ParseTemplate(bool isTagged)
    {
        var start = _token.Start;
        var quasis = new List<TemplateElement>(4);
        var expressions = new List<Expression>();
        var outer = Restrict(Restrictions.None);
        while (true)
        {
            quasis.Add(ParseTemplateElement(isTagged));
            if (_token.Kind is TokenKind.Template or TokenKind.TemplateTail) break;
            Next();
            expressions.Add(ParseExpression());
            if (!Is(TokenKind.RightBrace)) throw Expected("'}'");
            _token = _lexer.RescanTemplate(_token);
            if (Is(TokenKind.Invalid)) throw Unexpected();
        }
        _restrictions = outer;
        Next();
        return new(start, _previousEnd, [.. quasis], [.. expressions]);
    }

    private TemplateElement ParseTemplateElement(bool isTagged)
    {
        if (_token.Text is null && !isTagged)
            throw Error("A template holds an invalid escape; write \\\\ for a backslash", _token.Start);
        var start = _token.Start + 1;
        var end = _token.End - (_token.Kind is TokenKind.Template or TokenKind.TemplateTail ? 1 : 2);
        // Line ends are normalised in the raw text too.
        var raw = _source.Text.Substring(start, end - start);
        if (raw.IndexOf('\r') >= 0) raw = raw.Replace("\r\n", "\n").Replace('\r', '\n');
        return new(start, end, _token.Text, raw == _token.Text ? _token.Text : raw);
    }
}
