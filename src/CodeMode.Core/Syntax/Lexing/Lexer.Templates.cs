using System.Text;

namespace CodeMode.Syntax;

/// <content>Template literals, https://tc39.es/ecma262/#sec-template-literal-lexical-components.</content>
internal sealed partial class Lexer
{
    /// <summary>Reads the closing brace of a substitution again, as the part of the template that begins with it.</summary>
    public Token RescanTemplate(Token rightBrace)
    {
        _tokenStart = Position = rightBrace.Start;
        _newLineBefore = rightBrace.NewLineBefore;
        return ReadTemplate(TokenKind.TemplateTail, TokenKind.TemplateMiddle);
    }

    private Token ReadTemplate(TokenKind ended, TokenKind continued)
    {
        var cooked = new StringBuilder();
        var isValid = true;
        Position++;
        while (Position < end)
        {
            var c = text[Position];
            if (c == '`' || (c == '$' && Peek(1) == '{'))
            {
                Position += c == '`' ? 1 : 2;
                return Make(c == '`' ? ended : continued, isValid ? cooked.ToString() : null);
            }
            if (c == '\\')
            {
                var escape = Position;
                if (ReadEscape(cooked) is null) continue;
                // An invalid escape is an error only without a tag: the parser knows. The character behind the backslash may not end the template.
                isValid = false;
                Position = Math.Min(escape + 2, end);
            }
            else
            {
                Position++;
                if (c == '\r')
                {
                    if (Peek(0) == '\n') Position++;
                    c = '\n';
                }
                cooked.Append(c);
            }
        }
        return Invalid("This template never ends: close it with `", _tokenStart);
    }
}
