using System.Text;

namespace CodeMode.TypeScript;

/// <summary>Text that grows at its end and can be looked at and taken back: what is printed is written once, not put together from parts of parts.</summary>
internal sealed class TextBuffer
{
    private char[] _text = new char[256];

    /// <summary>Its length; what is behind a shorter one is taken back.</summary>
    public int Length { get; set; }

    public TextBuffer Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _text, Length, text.Length);
        Length += text.Length;
        return this;
    }

    public TextBuffer Append(char c, int count = 1)
    {
        Reserve(count);
        for (var i = 0; i < count; i++) _text[Length++] = c;
        return this;
    }

    /// <summary>Puts the text from a place up to the end into parentheses.</summary>
    public void Wrap(int start) => Wrap(start, Length);

    /// <summary>Puts a part of the text into parentheses.</summary>
    public void Wrap(int start, int end)
    {
        Reserve(2);
        Array.Copy(_text, end, _text, end + 2, Length - end);
        Array.Copy(_text, start, _text, start + 1, end - start);
        _text[start] = '(';
        _text[end + 1] = ')';
        Length += 2;
    }

    /// <summary>Whether a text stands from a place up to the end.</summary>
    public bool EndsWith(string text, int start)
    {
        if (Length - start != text.Length) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (_text[start + i] != text[i]) return false;
        }

        return true;
    }

    /// <summary>Whether what stands from a place up to the end stands also between two others.</summary>
    public bool Repeats(int start, int end, int last)
    {
        if (Length - last != end - start) return false;
        for (; start < end; start++, last++)
        {
            if (_text[start] != _text[last]) return false;
        }

        return true;
    }

    /// <summary>Appends all of it to another text, and is empty then.</summary>
    public void MoveTo(StringBuilder builder)
    {
        builder.Append(_text, 0, Length);
        Length = 0;
    }

    public override string ToString() => new(_text, 0, Length);

    private void Reserve(int more)
    {
        if (Length + more > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + more));
    }
}
