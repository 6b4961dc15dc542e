namespace CodeMode.Syntax;

/// <content>Regular expression literals, https://tc39.es/ecma262/#sec-literals-regular-expression-literals.</content>
internal sealed partial class Lexer
{
    /// <summary>Reads a slash again, as a regular expression. The token's text is its flags.</summary>
    public Token RescanRegExp(Token slash)
    {
        _tokenStart = slash.Start;
        _newLineBefore = slash.NewLineBefore;
        var inClass = false;
        for (Position = _tokenStart + 1; Position < end && !Characters.IsLineTerminator(text[Position]); Position++)
        {
            var c = text[Position];
            if (c == '\\')
            {
                Position++;
                if (Position < end && Characters.IsLineTerminator(text[Position])) break;
            }
            else if (c == '[')
            {
                inClass = true;
            }
            else if (c == ']')
            {
                inClass = false;
            }
            else if (c == '/' && !inClass)
            {
                Position++;
                return ReadFlags();
            }
        }
        return Invalid("This regular expression never ends: close it with '/'", _tokenStart);
    }

    private Token ReadFlags()
    {
        var flagsStart = Position;
        while (Position < end && Characters.IsAsciiIdentifierPart(text[Position]))
        {
            var flag = text[Position];
            if ("dgimsuvy".IndexOf(flag) < 0) return Invalid($"Unknown regular expression flag '{flag}'; the flags are d, g, i, m, s, u, v, y", Position);
            if (text.IndexOf(flag, flagsStart, Position - flagsStart) >= 0) return Invalid($"Regular expression flag '{flag}' stands twice", Position);
            Position++;
        }
        var flags = text.Substring(flagsStart, Position - flagsStart);
        return flags.IndexOf('u') >= 0 && flags.IndexOf('v') >= 0
            ? Invalid("Regular expression flags 'u' and 'v' exclude each other", flagsStart)
            : Make(TokenKind.RegExp, flags);
    }
}
