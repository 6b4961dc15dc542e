using CodeMode.Engine.RegularExpressions.Nodes;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

internal sealed partial class RegExpParser
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    private RegExpNode ParseAtomEscape()
    {
        _position++;
        if (AtEnd)
        {
            throw new RegExpSyntaxException("\\ at end of pattern");
        }

        if (Current is >= '1' and <= '9' && TryReadBackReference(out var reference))
        {
            return reference;
        }

        if (Current == 'k' && (_unicode || _named))
        {
            _position++;
            if (!Accept('<'))
            {
                throw new RegExpSyntaxException("Invalid named reference");
            }

            var named = new BackReferenceNode { IgnoreCase = _ignoreCase };
            _namedReferences.Add((named, ReadGroupName()));
            return named;
        }

        if (TryReadStrings(out var strings))
        {
            return ToNode(strings, negative: false);
        }

        if (TryReadClassEscape(out var set))
        {
            return new SetNode(_sets ? set : CloseCase(set));
        }

        return Literal(ReadCharacterEscape(inClass: false));
    }

    private bool TryReadBackReference(out BackReferenceNode reference)
    {
        var start = _position;
        TryReadNumber(out var index);
        if (index <= _groupTotal)
        {
            reference = new BackReferenceNode { Groups = [new NamedGroup(index, [])], IgnoreCase = _ignoreCase };
            return true;
        }

        reference = null!;
        _position = start;
        return _unicode ? throw new RegExpSyntaxException("Invalid escape") : false;
    }

    /// <summary>Reads <c>\d</c> and its like; the position is behind the backslash.</summary>
    private bool TryReadClassEscape(out CodePointSet set)
    {
        var folded = _unicode && _ignoreCase;
        CodePointSet? found = Current switch
        {
            'd' => CharacterClasses.Digit,
            'D' => CharacterClasses.NotDigit,
            's' => CharacterClasses.Space,
            'S' => CharacterClasses.NotSpace,
            'w' => folded ? CharacterClasses.FoldedWord : CharacterClasses.Word,
            'W' => folded ? CharacterClasses.NotFoldedWord : CharacterClasses.NotWord,
            _ => null,
        };
        if (found is null && _unicode && Current is 'p' or 'P')
        {
            set = ReadProperty();
            return true;
        }

        set = found ?? CodePointSet.Empty;
        if (found is not null)
        {
            _position++;
        }

        return found is not null;
    }

    private CodePointSet ReadProperty()
    {
        var negative = _pattern[_position++] == 'P';
        var end = _pattern.IndexOf('}', _position);
        if (!Accept('{') || end < 0)
        {
            throw new RegExpSyntaxException("Invalid property name");
        }

        var text = _pattern[_position..end];
        _position = end + 1;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var set = (equals < 0 ? UnicodeProperties.Find(text) : UnicodeProperties.Find(text[..equals], text[(equals + 1)..]))
            ?? throw new RegExpSyntaxException("Invalid property name");
        _charge(set.RangeCount);
        // With v, case is folded before the complement is taken; with u, after.
        set = _sets ? CloseCase(set) : set;
        return negative ? set.Complement() : set;
    }

    /// <summary>Reads the escape of one character; the position is behind the backslash.</summary>
    private int ReadCharacterEscape(bool inClass)
    {
        var c = _pattern[_position++];
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'c':
                return ReadControlEscape(inClass);
            case '0' when !char.IsAsciiDigit(Current):
                return 0;
            case >= '0' and <= '7' when !_unicode:
                return ReadOctalEscape(c - '0');
            case 'x':
                return TryReadHex(2, out var hex) ? hex : IdentityEscape(c);
            case 'u':
                return TryReadUnicodeEscape(_unicode, out var unicode) ? unicode
                    : _unicode ? throw new RegExpSyntaxException("Invalid Unicode escape") : c;
            case '-' when _unicode && inClass:
                return c;
            default:
                _position--;
                return IdentityEscape(ReadCodePoint());
        }
    }

    private int IdentityEscape(int c)
    {
        var allowed = _unicode ? c < 128 && SyntaxCharacters.Contains((char)c) : c != 'k' || !_named;
        return allowed ? c : throw new RegExpSyntaxException("Invalid escape");
    }

    private int ReadControlEscape(bool inClass)
    {
        if (char.IsAsciiLetter(Current) || (inClass && !_unicode && (char.IsAsciiDigit(Current) || Current == '_')))
        {
            return _pattern[_position++] & 31;
        }

        if (_unicode)
        {
            throw new RegExpSyntaxException("Invalid unicode escape");
        }

        // Annex B: the backslash stands for itself, and the c is read again.
        _position--;
        return '\\';
    }

    private int ReadOctalEscape(int value)
    {
        for (var digits = 1; digits < 3 && Current is >= '0' and <= '7' && (value * 8) + Current - '0' <= 255; digits++)
        {
            value = (value * 8) + _pattern[_position++] - '0';
        }

        return value;
    }

    private bool TryReadUnicodeEscape(bool unicode, out int value)
    {
        var start = _position;
        if (unicode && Accept('{'))
        {
            long number = 0;
            var digits = 0;
            for (; char.IsAsciiHexDigit(Current); digits++)
            {
                number = Math.Min((number * 16) + Convert.ToInt32(_pattern.Substring(_position++, 1), 16), CodePointSet.Last + 1L);
            }

            value = (int)number;
            if (digits > 0 && Accept('}') && value <= CodePointSet.Last)
            {
                return true;
            }

            _position = start;
            return false;
        }

        if (!TryReadHex(4, out value))
        {
            return false;
        }

        var afterHigh = _position;
        if (unicode && value is >= 0xD800 and <= 0xDBFF && Accept('\\') && Accept('u')
            && TryReadHex(4, out var low) && low is >= 0xDC00 and <= 0xDFFF)
        {
            value = char.ConvertToUtf32((char)value, (char)low);
            return true;
        }

        _position = afterHigh;
        return true;
    }

    private bool TryReadHex(int length, out int value)
    {
        value = 0;
        for (var i = 0; i < length; i++)
        {
            var c = Peek(i);
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }

            value = (value * 16) + (char.IsAsciiDigit(c) ? c - '0' : (c | 32) - 'a' + 10);
        }

        _position += length;
        return true;
    }
}
