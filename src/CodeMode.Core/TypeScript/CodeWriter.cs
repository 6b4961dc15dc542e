using System.Text;

namespace CodeMode.TypeScript;

/// <summary>Lines with indentation; every line ends with a line feed, on every system.</summary>
internal sealed class CodeWriter
{
    // More than this is moved to where nothing is looked at any more, and nothing is copied when it grows.
    private const int Page = 8000;

    private readonly StringBuilder _written = new();
    private int _depth;

    /// <summary>The line that is written, behind lines before it.</summary>
    public TextBuffer Text { get; } = new();

    /// <summary>Writes a line.</summary>
    public void Line(string text) => Begin().Append(text).Append('\n');

    /// <summary>Begins a line that is written in parts.</summary>
    public TextBuffer Begin()
    {
        if (Text.Length > Page) Text.MoveTo(_written);
        return Text.Append(' ', _depth * 2);
    }

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

    public override string ToString()
    {
        Text.MoveTo(_written);
        return _written.ToString();
    }
}
