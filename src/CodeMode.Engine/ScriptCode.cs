using CodeMode.Syntax;

namespace CodeMode.Engine;

/// <summary>A program as JavaScript: the body of an async function in strict mode that returns the program's value.</summary>
public sealed class ScriptCode
{
    private const string Return = "return ";
    private const string Open = Return + "(";
    private const string Call = ")()";

    private readonly SourceText _source;
    private readonly SourceText _own;
    private readonly int _insertedAt;
    private readonly int _inserted;

    private ScriptCode(SourceText source, string text, int insertedAt, int inserted)
    {
        (_source, _insertedAt, _inserted) = (source, insertedAt, inserted);
        _own = new SourceText(text);
    }

    /// <summary>The text. Lines are those of the program; blanks stand in place of types, so that columns are the same, but for one <c>return</c>.</summary>
    public string Text => _own.Text;

    /// <summary>Where a position of <see cref="Text"/> is in the program as it was sent.</summary>
    /// <param name="line">Line, 1-based.</param>
    /// <param name="column">Column, 1-based.</param>
    /// <returns>Line and column, 1-based; both 0 for a position that the text does not have.</returns>
    public (int Line, int Column) GetPosition(int line, int column)
    {
        if (_own.GetOffset(line, column) is not { } offset) return (0, 0);
        if (offset > _insertedAt) offset = Math.Max(_insertedAt, offset - _inserted);
        return _source.GetPosition(Math.Min(offset, _source.Text.Length));
    }

    internal static ScriptCode From(SourceText source, Program program, IReadOnlyList<ErasedSpan> erased)
    {
        var text = new string(JavaScriptWriter.Write(source.Text, erased));
        if (program.IsFunction)
        {
            var function = program.Body.Last(static statement => statement is not EmptyStatement);
            var end = text[function.End - 1] == ';' ? function.End - 1 : function.End;
            return new(source, text.Insert(end, Call).Insert(function.Start, Open), function.Start, Open.Length);
        }

        var isValue = !program.HasTopLevelReturn && program.Body.LastOrDefault() is ExpressionStatement;
        return isValue
            ? new(source, text.Insert(program.Body[^1].Start, Return), program.Body[^1].Start, Return.Length)
            : new(source, text, text.Length, 0);
    }
}
