using System.Text;
using CodeMode.Engine.RegularExpressions.Nodes;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

/// <summary>Classes of the flag <c>v</c>; see <see href="https://tc39.es/ecma262/#prod-ClassSetExpression"/>.</summary>
internal sealed partial class RegExpParser
{
    private const string SetSyntaxCharacters = "()[]{}/-|";
    private const string SetReservedDoubles = "&!#$%*+,.:;<=>?@^`~";
    private const string SetReservedEscapes = "&-!#%,:;<=>@`~";

    /// <summary>A set of characters and of longer strings.</summary>
    private sealed record StringSet(CodePointSet Characters, HashSet<string> Strings);

    private RegExpNode ToNode(StringSet set, bool negative)
    {
        if (negative)
        {
            return set.Strings.Count == 0
                ? new SetNode(set.Characters.Complement())
                : throw new RegExpSyntaxException("Negated character class may contain strings");
        }

        if (set.Strings.Count == 0)
        {
            return new SetNode(set.Characters);
        }

        // The longest string is tried first; the empty one last.
        var alternatives = new List<RegExpNode>();
        foreach (var text in set.Strings.OrderByDescending(static text => text.Length))
        {
            if (text.Length == 0)
            {
                alternatives.Add(new SetNode(set.Characters));
            }

            alternatives.Add(new SequenceNode([.. CodePoints(text).Select(Literal)]));
        }

        if (!set.Strings.Contains(""))
        {
            alternatives.Add(new SetNode(set.Characters));
        }

        return new AlternationNode(alternatives);
    }

    /// <summary>Reads up to the closing bracket; the opening one is read.</summary>
    private StringSet ParseSetExpression()
    {
        if (++_depth > MaxDepth)
        {
            throw new RegExpSyntaxException("Regular expression too large");
        }

        var result = new StringSet(CodePointSet.Empty, []);
        var builder = new CodePointSetBuilder();
        var operands = 0;
        var isRange = false;
        while (!Accept(']'))
        {
            if ((Current, Peek(1)) is ('&', '&') or ('-', '-') && operands > 0)
            {
                // An operator needs one operand before it, and no range: [ab--c] and [a-z--c] mix a union with a difference.
                if (operands > 1 || isRange)
                {
                    throw new RegExpSyntaxException("Invalid set operation in character class");
                }

                result = result with { Characters = builder.Build() };
                result = ParseSetOperators(result, Current);
                _depth--;
                return result;
            }

            var operand = ParseSetOperand(allowRange: true, out isRange);
            _charge(operand.Characters.RangeCount + operand.Strings.Count);
            builder.Add(operand.Characters);
            result.Strings.UnionWith(operand.Strings);
            operands++;
        }

        _depth--;
        return result with { Characters = builder.Build() };
    }

    private StringSet ParseSetOperators(StringSet left, char symbol)
    {
        while (!Accept(']'))
        {
            if (!Accept(symbol) || !Accept(symbol) || (Current == symbol && symbol == '&'))
            {
                throw new RegExpSyntaxException("Invalid set operation in character class");
            }

            var right = ParseSetOperand(allowRange: false, out _);
            _charge(left.Characters.RangeCount + right.Characters.RangeCount + left.Strings.Count);
            if (symbol == '&')
            {
                left.Strings.IntersectWith(right.Strings);
                left = left with { Characters = left.Characters.Intersect(right.Characters) };
            }
            else
            {
                left.Strings.ExceptWith(right.Strings);
                left = left with { Characters = left.Characters.Except(right.Characters) };
            }
        }

        return left;
    }

    private StringSet ParseSetOperand(bool allowRange, out bool isRange)
    {
        isRange = false;
        if (AtEnd)
        {
            throw new RegExpSyntaxException("Unterminated character class");
        }

        if (Accept('['))
        {
            var negative = Accept('^');
            var nested = ParseSetExpression();
            if (!negative)
            {
                return nested;
            }

            return nested.Strings.Count == 0
                ? new StringSet(nested.Characters.Complement(), [])
                : throw new RegExpSyntaxException("Negated character class may contain strings");
        }

        if (Current == '\\' && Peek(1) == 'q' && Peek(2) == '{')
        {
            _position += 3;
            return ParseStringDisjunction();
        }

        if (Current == '\\')
        {
            _position++;
            if (TryReadStrings(out var strings))
            {
                return strings;
            }

            if (!AtEnd && TryReadClassEscape(out var set))
            {
                return new StringSet(CloseCase(set), []);
            }

            _position--;
        }

        var start = ReadSetCharacter();
        if (!allowRange || Current != '-' || Peek(1) == '-')
        {
            return new StringSet(CloseCase(CodePointSet.Of(start)), []);
        }

        isRange = true;
        _position++;
        var end = AtEnd || Current == ']' ? throw new RegExpSyntaxException("Invalid character class") : ReadSetCharacter();
        return start <= end
            ? new StringSet(CloseCase(CodePointSet.Range(start, end)), [])
            : throw new RegExpSyntaxException("Range out of order in character class");
    }

    /// <summary>Reads <c>\p{…}</c> with a property of strings; the position is behind the backslash.</summary>
    private bool TryReadStrings(out StringSet strings)
    {
        strings = new StringSet(CodePointSet.Empty, []);
        var end = _sets && Current == 'p' && Peek(1) == '{' ? _pattern.IndexOf('}', _position) : -1;
        if (end < 0 || EmojiSequences.Find(_pattern[(_position + 2)..end]) is not { } found)
        {
            return false;
        }

        _position = end + 1;
        strings.Strings.UnionWith(found);
        _charge(strings.Strings.Count);
        return true;
    }

    private StringSet ParseStringDisjunction()
    {
        var characters = new CodePointSetBuilder();
        var strings = new HashSet<string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        for (var done = false; !done;)
        {
            if (AtEnd)
            {
                throw new RegExpSyntaxException("Invalid escape");
            }

            done = Current == '}';
            if (!done && Current != '|')
            {
                text.Append(ToText(ReadSetCharacter()));
                continue;
            }

            _position++;
            var points = CodePoints(text.ToString());
            if (points.Count == 1)
            {
                characters.Add(CloseCase(CodePointSet.Of(points[0])));
            }
            else
            {
                strings.Add(_ignoreCase ? string.Concat(points.Select(c => ToText(CaseFolding.Unicode.Canonicalize(c)))) : text.ToString());
            }

            text.Clear();
        }

        return new StringSet(characters.Build(), strings);
    }

    private int ReadSetCharacter()
    {
        var c = Current;
        if (c == '\\')
        {
            _position++;
            if (AtEnd)
            {
                throw new RegExpSyntaxException("\\ at end of pattern");
            }

            if (SetReservedEscapes.Contains(Current))
            {
                return _pattern[_position++];
            }

            return Accept('b') ? '\b' : ReadCharacterEscape(inClass: true);
        }

        if (SetSyntaxCharacters.Contains(c) || (c == Peek(1) && SetReservedDoubles.Contains(c)))
        {
            throw new RegExpSyntaxException("Invalid character in character class");
        }

        return ReadCodePoint();
    }

    private static string ToText(int codePoint) =>
        codePoint > 0xFFFF ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString();

    private static List<int> CodePoints(string text)
    {
        var points = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            points.Add(pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }

        return points;
    }
}
