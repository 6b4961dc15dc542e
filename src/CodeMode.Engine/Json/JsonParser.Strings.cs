using System.Globalization;
using CodeMode.Engine.Builtins;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Json;

internal sealed partial class JsonParser
{
    // Names and short values come again and again: one object each. A small table, replaced on collision.
    private readonly string?[] _recent = new string?[256];

    private string ReadString()
    {
        var start = ++_at;
        var length = text.AsSpan(start).IndexOfAny('"', '\\');
        var controls = text.AsSpan(start, length < 0 ? text.Length - start : length).IndexOfAnyInRange('\0', '\u001F');
        if (controls >= 0)
        {
            _at = start + controls;
            throw Error("Bad control character in string literal");
        }

        if (length < 0)
        {
            _at = text.Length;
            throw Error("Unterminated string");
        }

        _at = start + length;
        if (text[_at] == '\\') return ReadEscaped(start);
        _at++;
        return Take(text.AsSpan(start, length));
    }

    private string Take(ReadOnlySpan<char> value)
    {
        if (value.Length <= 1) return value.Length == 0 ? "" : Operators.CharacterAt(value.ToString(), 0);
        if (value.Length > 24) return Allocate(value);
        var slot = ((value[0] * 31) + (value[^1] * 7) + (value[value.Length / 2] * 131) + value.Length) & 255;
        if (_recent[slot] is { } known && value.SequenceEqual(known)) return known;
        return _recent[slot] = Allocate(value);
    }

    private string Allocate(ReadOnlySpan<char> value)
    {
        _reservation.Add((value.Length * 2L) + 24);
        realm.Meter.ChargeMemory((value.Length * 2L) + 24);
        return value.ToString();
    }

    private string ReadEscaped(int start)
    {
        var builder = new TextBuilder(realm);
        builder.Append(text.AsSpan(start, _at - start));
        while (true)
        {
            var c = Current;
            if (_at >= text.Length) throw Error("Unterminated string");
            if (c < ' ') throw Error("Bad control character in string literal");
            _at++;
            if (c == '"') return builder.ToString();
            builder.Append(c == '\\' ? ReadEscape() : c);
        }
    }

    private char ReadEscape()
    {
        if (_at >= text.Length) throw Error("Unterminated string");
        var c = text[_at++];
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= text.Length
                && ushort.TryParse(text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _at += 4;
                return (char)unit;
            case 'u':
                while (char.IsAsciiHexDigit(Current)) _at++;
                throw Error("Bad Unicode escape");
            default:
                _at--;
                throw Error("Bad escaped character");
        }
    }

    /// <summary>V8's words; what was expected is named where there is one thing to expect.</summary>
    private JsException Unexpected(string? expected = null)
    {
        if (_at >= text.Length) return realm.SyntaxError("Unexpected end of JSON input");
        return expected is not null ? Error(expected)
            : text[_at] == '"' ? Error("Unexpected string")
            : char.IsAsciiDigit(text[_at]) || text[_at] == '-' ? Error("Unexpected number")
            : text is "undefined" or "[object Object]" or "NaN" or "Infinity" ? realm.SyntaxError($"\"{text}\" is not valid JSON")
            : realm.SyntaxError($"Unexpected token '{text[_at]}', {Excerpt()} is not valid JSON");
    }

    private string Excerpt()
    {
        const int around = 10;
        if (text.Length <= around * 2) return $"\"{text}\"";
        var start = Math.Max(0, _at - around);
        var end = Math.Min(text.Length, _at + around);
        return $"{(start > 0 ? "..." : "")}\"{text.AsSpan(start, end - start)}\"{(end < text.Length ? "..." : "")}";
    }

    private JsException Error(string what) =>
        realm.SyntaxError(string.Create(CultureInfo.InvariantCulture, $"{what} in JSON at position {_at}"));
}
