using System.Globalization;
using System.Text;

namespace CodeMode.Model;

/// <summary>Numbers and strings as printable text: numbers end with a space, strings stand once each in a table and are named by number.</summary>
internal sealed class CompactTextWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _numbers;
    private readonly List<string> _strings;

    public CompactTextWriter()
    {
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _strings = [];
    }

    /// <summary>Writes into a text of its own, with the strings of another.</summary>
    public CompactTextWriter(CompactTextWriter strings)
    {
        _numbers = strings._numbers;
        _strings = strings._strings;
    }

    public void Write(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(' ');

    public void Write(bool value) => Write(value ? 1 : 0);

    /// <summary>0 stands for <see langword="null"/>.</summary>
    public void Write(string? value)
    {
        if (value is null)
        {
            Write(0);
            return;
        }

        if (!_numbers.TryGetValue(value, out var number))
        {
            _strings.Add(value);
            _numbers.Add(value, number = _strings.Count);
        }

        Write(number);
    }

    /// <summary>Writes how many items there are, and each.</summary>
    public void WriteAll<T>(EquatableArray<T> items, Action<T> write)
    {
        Write(items.Count);
        foreach (var item in items) write(item);
    }

    /// <summary>Appends what another has written.</summary>
    public void Append(string text) => _text.Append(text);

    /// <summary>What was written since the last time.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    /// <summary>The table of strings: length, colon, text.</summary>
    public string GetStrings()
    {
        var table = new StringBuilder();
        table.Append(_strings.Count).Append(' ');
        foreach (var value in _strings)
        {
            var escaped = Escape(value);
            table.Append(escaped.Length).Append(':').Append(escaped);
        }

        return table.ToString();
    }

    private static string Escape(string value)
    {
        var plain = 0;
        while (plain < value.Length && value[plain] is >= ' ' and < '\u007F' and not '\\') plain++;
        if (plain == value.Length) return value;
        var builder = new StringBuilder(value, 0, plain, value.Length + 16);
        for (var i = plain; i < value.Length; i++)
        {
            if (IsPrintable(value, i)) builder.Append(value[i]);
            else builder.Append('\\').Append(((int)value[i]).ToString("x4", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }

    private static bool IsPrintable(string text, int index) =>
        text[index] != '\\' && CharUnicodeInfo.GetUnicodeCategory(text[index]) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);
}
