namespace CodeMode.Syntax;

/// <content>What is types is noted down where it is dropped, so that the text can be told without it.</content>
internal sealed partial class Parser
{
    private readonly List<ErasedSpan> _erased = [];

    /// <summary>Notes what stands from <paramref name="start"/> up to the current token.</summary>
    private void Erase(int start, char first = ' ', char last = ' ') => _erased.Add(new(start, _previousEnd, first, last));

    /// <summary>Notes the current token, and takes it.</summary>
    private void EraseToken()
    {
        var start = _token.Start;
        Next();
        Erase(start);
    }

    /// <summary>
    /// Where a statement ends by a new line and its last words are erased, a semicolon takes their place: what follows would otherwise go on with it.
    /// </summary>
    private void EndErased()
    {
        if (_erased.Count > 0 && _erased[_erased.Count - 1] is { Last: ' ' } last && last.End == _previousEnd) _erased[_erased.Count - 1] = last with { First = ';' };
    }

    /// <summary>Notes the return type of an arrow, from the parenthesis before it on: the arrow may not stand on another line than that.</summary>
    private void EraseArrowType(int parenthesisEnd) => Erase(parenthesisEnd - 1, last: ')');

    /// <summary>Notes type parameters with the parenthesis behind them: it takes the place of <c>&lt;</c>, since <c>async</c> and <c>return</c> end at a new line.</summary>
    private void EraseTypeParameters(int start) => _erased.Add(new(start, _token.End, '(', ' '));
}
