namespace CodeMode.Syntax;

/// <content>Labels, <c>break</c> and <c>continue</c>.</content>
internal sealed partial class Parser
{
    private LabeledStatement ParseLabeled()
    {
        var start = _token.Start;
        var label = ParseIdentifierName();
        Expect(TokenKind.Colon, "':'");
        if (_function.FindLabel(label) is not null) throw Error($"Label '{label}' is declared twice", start);
        if (_token.Kind is TokenKind.Function) throw Error("A function declaration may not be labelled", _token.Start);

        var labels = _function.Labels;
        labels.Add(new(label, start, _token.Start));
        if (_token.Kind is TokenKind.For or TokenKind.While or TokenKind.Do) MarkLoop(labels);
        var body = ParseBody();
        labels.RemoveAt(labels.Count - 1);
        return new(start, _previousEnd, label, body);
    }

    /// <summary>Marks the last label, and those that stand directly before it.</summary>
    private static void MarkLoop(List<Label> labels)
    {
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            if (i < labels.Count - 1 && labels[i].BodyStart != labels[i + 1].Start) break;
            labels[i].IsLoop = true;
        }
    }

    private BreakStatement ParseBreak()
    {
        var start = _token.Start;
        Next();
        var label = ParseJumpTarget(out var target);
        if (label is null && _function.Loops == 0 && _function.Switches == 0)
            throw Error("'break' stands outside of any loop or switch; leave a function with 'return'", start);
        if (label is not null && target is null) throw Error($"There is no label '{label}' around this 'break'", start);
        ExpectSemicolon();
        return new(start, _previousEnd, label);
    }

    private ContinueStatement ParseContinue()
    {
        var start = _token.Start;
        Next();
        var label = ParseJumpTarget(out var target);
        if (_function.Loops == 0) throw Error("'continue' stands outside of any loop; leave a function with 'return'", start);
        if (label is not null && target is not { IsLoop: true }) throw Error($"There is no loop with the label '{label}' around this 'continue'", start);
        ExpectSemicolon();
        return new(start, _previousEnd, label);
    }

    private string? ParseJumpTarget(out Label? target)
    {
        target = null;
        if (!Is(TokenKind.Identifier) || _token.NewLineBefore) return null;
        var label = ParseIdentifierName();
        target = _function.FindLabel(label);
        return label;
    }
}
