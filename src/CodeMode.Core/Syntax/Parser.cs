namespace CodeMode.Syntax;

/// <summary>
/// JavaScript and erasable TypeScript → syntax tree: recursive descent with precedence climbing, one partial file for each area of the grammar.
/// Types are recognised and dropped; positions are those of the text as it was sent. The first error ends the parse.
/// </summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly Lexer _lexer;
    private Token _token;
    private int _previousEnd;

    private Parser(SourceText source, int start, int end)
    {
        _source = source;
        _lexer = new(source.Text, start, end);
        _previousEnd = start;
        _token = _lexer.Next();
    }

    /// <summary>Parses a program. Never throws for any text.</summary>
    public static ParseResult Parse(string text)
    {
        var source = new SourceText(text);
        var (start, end) = MarkdownFence.Unwrap(text);
        var parser = new Parser(source, start, end);
        SyntaxError? literalError = null;
        if (parser.Is(TokenKind.LeftBrace))
        {
            var (literal, error) = Try(parser, static p => p.ParseObjectLiteralProgram());
            if (literal is not null) return new(source, literal, null, parser.Erased(start, end));
            literalError = error;
            parser = new(source, start, end);
        }
        var (program, programError) = Try(parser, static p => p.ParseProgram());
        if (program is not null) return new(source, program, null, parser.Erased(start, end));
        // Of the two readings of a text that begins with a brace, the one that got further is the one that was meant.
        return new(source, null, MarkdownFence.Explain(text, literalError?.Offset > programError!.Offset ? literalError : programError!), []);
    }

    /// <summary>What is no JavaScript: types, and a fence around the program.</summary>
    private List<ErasedSpan> Erased(int start, int end)
    {
        if (start > 0) _erased.Insert(0, new(0, start, ' ', ' '));
        if (end < _source.Text.Length) _erased.Add(new(end, _source.Text.Length, ' ', ' '));
        return _erased;
    }

    private static (Program? Program, SyntaxError? Error) Try(Parser parser, Func<Parser, Program> parse)
    {
        try
        {
            return (parse(parser), null);
        }
        catch (SyntaxErrorException exception)
        {
            return (null, exception.Error);
        }
        catch (InsufficientExecutionStackException)
        {
            return (null, parser.TooDeep().Error);
        }
    }
}
