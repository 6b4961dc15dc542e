using System.Text;
using CodeMode.Engine.RegularExpressions.Nodes;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

/// <summary>
/// Reads a pattern, with the leniency of Annex B where neither <c>u</c> nor <c>v</c> is set.
/// See <see href="https://tc39.es/ecma262/#sec-patterns"/>.
/// </summary>
internal sealed partial class RegExpParser
{
    private const int MaxDepth = 250;
    private const int MaxGroups = 32_767;
    private const int MaxNamesakes = 200;

    private readonly string _pattern;
    private readonly bool _unicode;
    private readonly bool _sets;
    private readonly bool _named;
    private readonly int _groupTotal;
    private readonly Action<long> _charge;
    private readonly List<(BackReferenceNode Node, string Name)> _namedReferences = [];
    private readonly Dictionary<string, List<NamedGroup>> _namesakes = new(StringComparer.Ordinal);
    private readonly List<(int Disjunction, int Alternative)> _path = [];
    private bool _ignoreCase;
    private bool _multiline;
    private bool _dotAll;
    private int _disjunctions;
    private int _position;
    private int _groups;
    private int _depth;

    public RegExpParser(string pattern, RegExpFlags flags, Action<long> charge)
    {
        _pattern = pattern;
        _ignoreCase = (flags & RegExpFlags.IgnoreCase) != 0;
        _multiline = (flags & RegExpFlags.Multiline) != 0;
        _dotAll = (flags & RegExpFlags.DotAll) != 0;
        _sets = (flags & RegExpFlags.UnicodeSets) != 0;
        _unicode = _sets || (flags & RegExpFlags.Unicode) != 0;
        _charge = charge;
        (_groupTotal, _named) = CountGroups();
    }

    /// <summary>Names of groups in the order of the pattern.</summary>
    public List<KeyValuePair<string, int>> GroupNames { get; } = [];

    /// <summary>Number of capturing groups.</summary>
    public int GroupCount => _groups;

    private bool AtEnd => _position >= _pattern.Length;

    private char Current => _position < _pattern.Length ? _pattern[_position] : '\0';

    public RegExpNode Parse()
    {
        var node = ParseDisjunction();
        if (!AtEnd)
        {
            throw new RegExpSyntaxException(Current == ')' ? "Unmatched ')'" : "Unexpected character");
        }

        foreach (var (reference, name) in _namedReferences)
        {
            reference.Groups = _namesakes.TryGetValue(name, out var groups) ? groups : throw new RegExpSyntaxException("Invalid named capture referenced");
            _charge(groups.Count * 4);
        }

        return node;
    }

    private RegExpNode ParseDisjunction()
    {
        if (++_depth > MaxDepth)
        {
            throw new RegExpSyntaxException("Regular expression too large");
        }

        _path.Add((_disjunctions++, 0));
        var first = ParseAlternative();
        if (Current != '|' || AtEnd)
        {
            LeaveDisjunction();
            return first;
        }

        var alternatives = new List<RegExpNode> { first };
        while (Accept('|'))
        {
            _path[^1] = (_path[^1].Disjunction, alternatives.Count);
            alternatives.Add(ParseAlternative());
        }

        LeaveDisjunction();
        return new AlternationNode(alternatives);
    }

    private void LeaveDisjunction()
    {
        _path.RemoveAt(_path.Count - 1);
        _depth--;
    }

    private RegExpNode ParseAlternative()
    {
        var items = new List<RegExpNode>();
        while (!AtEnd && Current is not ('|' or ')'))
        {
            items.Add(ParseTerm());
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items);
    }

    private RegExpNode ParseTerm()
    {
        _charge(1);
        var groupsBefore = _groups;
        var c = _pattern[_position];
        switch (c)
        {
            case '^':
                _position++;
                return new AssertionNode(_multiline ? RegExpOpcode.LineStart : RegExpOpcode.InputStart);
            case '$':
                _position++;
                return new AssertionNode(_multiline ? RegExpOpcode.LineEnd : RegExpOpcode.InputEnd);
            case '\\' when Peek(1) is 'b' or 'B':
                _position += 2;
                var folded = _unicode && _ignoreCase;
                return new AssertionNode(_pattern[_position - 1] == 'b'
                    ? folded ? RegExpOpcode.FoldedWordBoundary : RegExpOpcode.WordBoundary
                    : folded ? RegExpOpcode.NotFoldedWordBoundary : RegExpOpcode.NotWordBoundary);
            case '(':
                var group = ParseGroup(out var quantifiable);
                return quantifiable ? ParseQuantifier(group, groupsBefore) : group;
            case '*' or '+' or '?':
                throw new RegExpSyntaxException("Nothing to repeat");
            case '{' when _unicode || TryReadBraces(out _, out _):
                throw new RegExpSyntaxException("Nothing to repeat");
            case ']' or '}' when _unicode:
                throw new RegExpSyntaxException("Lone quantifier brackets");
            case '.':
                _position++;
                return ParseQuantifier(new SetNode(_dotAll ? CodePointSet.All : CharacterClasses.Dot), groupsBefore);
            case '[':
                return ParseQuantifier(ParseClass(), groupsBefore);
            case '\\':
                return ParseQuantifier(ParseAtomEscape(), groupsBefore);
            default:
                return ParseQuantifier(Literal(ReadCodePoint()), groupsBefore);
        }
    }

    private RegExpNode ParseGroup(out bool quantifiable)
    {
        _position++;
        quantifiable = true;
        if (!Accept('?'))
        {
            return ParseCapture();
        }

        if (Accept(':'))
        {
            return CloseGroup(ParseDisjunction());
        }

        if (Current is 'i' or 'm' or 's' or '-' && !AtEnd)
        {
            return ParseModifiedGroup();
        }

        var behind = Current == '<' && Peek(1) is '=' or '!';
        if (behind)
        {
            _position++;
        }

        if (Current is '=' or '!' && !AtEnd)
        {
            var negative = _pattern[_position++] == '!';
            // Annex B: a lookahead may be quantified.
            quantifiable = !behind && !_unicode;
            return new LookaroundNode(CloseGroup(ParseDisjunction()), behind, negative);
        }

        if (!Accept('<'))
        {
            throw new RegExpSyntaxException("Invalid group");
        }

        var name = ReadGroupName();
        AddName(name);
        return ParseCapture();
    }

    private void AddName(string name)
    {
        if (!_namesakes.TryGetValue(name, out var others)) _namesakes.Add(name, others = []);
        _charge(_path.Count + others.Count);
        var group = new NamedGroup(_groups + 1, [.. _path]);
        if (others.Count == MaxNamesakes || others.Exists(group.CanMeet))
        {
            throw new RegExpSyntaxException("Duplicate capture group name");
        }

        others.Add(group);
        GroupNames.Add(new(name, group.Index));
    }

    private CaptureNode ParseCapture()
    {
        var index = ++_groups;
        return index > MaxGroups
            ? throw new RegExpSyntaxException("Too many captures")
            : new CaptureNode(index, CloseGroup(ParseDisjunction()));
    }

    private RegExpNode CloseGroup(RegExpNode body) => Accept(')') ? body : throw new RegExpSyntaxException("Unterminated group");

    private RegExpNode ParseQuantifier(RegExpNode body, int groupsBefore)
    {
        int min;
        int max;
        switch (Current)
        {
            case '*':
                (min, max) = (0, int.MaxValue);
                _position++;
                break;
            case '+':
                (min, max) = (1, int.MaxValue);
                _position++;
                break;
            case '?':
                (min, max) = (0, 1);
                _position++;
                break;
            case '{' when TryReadBraces(out min, out max):
                break;
            case '{' when _unicode:
                throw new RegExpSyntaxException("Incomplete quantifier");
            default:
                return body;
        }

        if (min > max)
        {
            throw new RegExpSyntaxException("numbers out of order in {} quantifier");
        }

        var greedy = !Accept('?');
        return new RepeatNode(body, min, max, greedy, groupsBefore + 1, _groups - groupsBefore);
    }

    /// <summary>Reads {n}, {n,} or {n,m}; leaves the position alone when there is none.</summary>
    private bool TryReadBraces(out int min, out int max)
    {
        var start = _position;
        min = max = 0;
        _position++;
        if (TryReadNumber(out min))
        {
            max = min;
            if (Accept(',') && !TryReadNumber(out max))
            {
                max = int.MaxValue;
            }

            if (Accept('}'))
            {
                return true;
            }
        }

        _position = start;
        return false;
    }

    private bool TryReadNumber(out int value)
    {
        var start = _position;
        long number = 0;
        while (char.IsAsciiDigit(Current))
        {
            number = Math.Min((number * 10) + Current - '0', int.MaxValue);
            _position++;
        }

        value = (int)number;
        return _position > start;
    }

    private string ReadGroupName()
    {
        var name = new StringBuilder();
        while (!Accept('>'))
        {
            if (AtEnd)
            {
                throw new RegExpSyntaxException("Invalid capture group name");
            }

            var c = ReadNameCharacter();
            if (c < 0 || !(name.Length == 0 ? Identifiers.IsStart(c) : Identifiers.IsPart(c)))
            {
                throw new RegExpSyntaxException("Invalid capture group name");
            }

            name.Append(char.ConvertFromUtf32(c));
        }

        return name.Length > 0 ? name.ToString() : throw new RegExpSyntaxException("Invalid capture group name");
    }

    private int ReadNameCharacter()
    {
        if (Accept('\\'))
        {
            return Accept('u') && TryReadUnicodeEscape(true, out var escaped) ? escaped : -1;
        }

        var c = _pattern[_position++];
        return char.IsHighSurrogate(c) && char.IsLowSurrogate(Current) ? char.ConvertToUtf32(c, _pattern[_position++]) : c;
    }

    private SetNode Literal(int codePoint) => new(CloseCase(CodePointSet.Of(codePoint)));

    private CodePointSet CloseCase(CodePointSet set)
    {
        if (!_ignoreCase)
        {
            return set;
        }

        _charge(set.RangeCount);
        return (_unicode ? CaseFolding.Unicode : CaseFolding.Legacy).Close(set);
    }

    private int ReadCodePoint()
    {
        var c = _pattern[_position++];
        if (_unicode && char.IsHighSurrogate(c) && char.IsLowSurrogate(Current))
        {
            return char.ConvertToUtf32(c, _pattern[_position++]);
        }

        return c;
    }

    private char Peek(int distance) => _position + distance < _pattern.Length ? _pattern[_position + distance] : '\0';

    private bool Accept(char c)
    {
        if (!AtEnd && _pattern[_position] == c)
        {
            _position++;
            return true;
        }

        return false;
    }

    /// <summary>Groups are counted ahead: what <c>\1</c> and <c>\k</c> mean depends on it.</summary>
    private (int Count, bool Named) CountGroups()
    {
        var count = 0;
        var named = false;
        var classes = 0;
        for (var i = 0; i < _pattern.Length; i++)
        {
            switch (_pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    classes = _sets ? classes + 1 : 1;
                    break;
                case ']':
                    classes = Math.Max(0, classes - 1);
                    break;
                case '(' when classes == 0:
                    var next = i + 1 < _pattern.Length ? _pattern[i + 1] : '\0';
                    var name = next == '?' && i + 3 < _pattern.Length && _pattern[i + 2] == '<' && _pattern[i + 3] is not ('=' or '!');
                    named |= name;
                    count += next != '?' || name ? 1 : 0;
                    break;
            }
        }

        return (count, named);
    }
}
