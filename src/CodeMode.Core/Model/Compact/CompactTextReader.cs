using System.Globalization;
using System.Text;

namespace CodeMode.Model;

/// <summary>Reads what <see cref="CompactTextWriter"/> wrote.</summary>
/// <param name="text">The text.</param>
internal sealed class CompactTextReader(string text)
{
    private string[] _strings = [];
    private int _position;

    /// <summary>Reads the table of strings, which stands before all that names them.</summary>
    public void ReadStrings()
    {
        _strings = new string[ReadInt()];
        for (var i = 0; i < _strings.Length; i++)
        {
            var length = ReadNumber(':');
            _strings[i] = Unescape(_position, length);
            _position += length;
        }
    }

    public int ReadInt() => ReadNumber(' ');

    public bool ReadBool() => ReadInt() != 0;

    public string? ReadOptionalString() => ReadInt() is > 0 and var number ? _strings[number - 1] : null;

    public string ReadString() => ReadOptionalString() ?? throw new FormatException("A string is missing in the definition.");

    public EquatableArray<T> ReadAll<T>(Func<T> read)
    {
        var count = ReadInt();
        if (count == 0) return default;
        var items = new T[count];
        for (var i = 0; i < items.Length; i++) items[i] = read();
        return new EquatableArray<T>(items);
    }

    private int ReadNumber(char end)
    {
        var start = _position;
        var number = 0;
        while (text[_position] != end)
        {
            var digit = text[_position] - '0';
            if (digit is < 0 or > 9) throw new FormatException($"A number is expected at {start} of the definition.");
            number = (number * 10) + digit;
            _position++;
        }

        _position++;
        return number;
    }

    private string Unescape(int start, int length)
    {
        var escape = text.IndexOf('\\', start, length);
        if (escape < 0) return text.Substring(start, length);
        var builder = new StringBuilder(length);
        var end = start + length;
        while (escape >= 0)
        {
            builder.Append(text, start, escape - start);
            builder.Append((char)int.Parse(text.Substring(escape + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            start = escape + 5;
            escape = text.IndexOf('\\', start, end - start);
        }

        return builder.Append(text, start, end - start).ToString();
    }
}
