using System.Text;

namespace CodeMode.TypeScript;

/// <summary>Lines with indentation; every line ends with a line feed, on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line.</summary>
    public void Line(string text) => _text.Append(' ', _depth * 2).Append(text).Append('\n');

    /// <summary>Writes a line of three parts.</summary>
    public void Line(string start, string text, string end) => _text.Append(' ', _depth * 2).Append(start).Append(text).Append(end).Append('\n');

    /// <summary>Writes a line and indents what follows.</summary>
    public void Open(string text)
    {
        Line(text);
        _depth++;
    }

    /// <summary>Ends the indentation and writes a line.</summary>
    public void Close(string text)
    {
        _depth--;
        Line(text);
    }

    public override string ToString() => _text.ToString();
}
