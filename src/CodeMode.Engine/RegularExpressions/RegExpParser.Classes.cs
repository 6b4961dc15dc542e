using CodeMode.Engine.RegularExpressions.Nodes;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

internal sealed partial class RegExpParser
{
    private RegExpNode ParseClass()
    {
        _position++;
        var negative = Accept('^');
        if (_sets)
        {
            return ToNode(ParseSetExpression(), negative);
        }

        var set = CloseCase(ParseClassRanges());
        return new SetNode(negative ? set.Complement() : set);
    }

    private CodePointSet ParseClassRanges()
    {
        var builder = new CodePointSetBuilder();
        while (!Accept(']'))
        {
            _charge(1);
            var start = ReadClassAtom(out var startSet);
            if (Current != '-' || Peek(1) is ']' or '\0')
            {
                Add(builder, start, startSet);
                continue;
            }

            _position++;
            var end = ReadClassAtom(out var endSet);
            if (startSet is not null || endSet is not null)
            {
                if (_unicode)
                {
                    throw new RegExpSyntaxException("Invalid character class");
                }

                // Annex B: [\w-x] is the set, the hyphen and the x.
                Add(builder, start, startSet);
                builder.Add('-', '-');
                Add(builder, end, endSet);
                continue;
            }

            if (start > end)
            {
                throw new RegExpSyntaxException("Range out of order in character class");
            }

            builder.Add(start, end);
        }

        return builder.Build();
    }

    private void Add(CodePointSetBuilder builder, int codePoint, CodePointSet? set)
    {
        if (set is null)
        {
            builder.Add(codePoint, codePoint);
            return;
        }

        _charge(set.RangeCount);
        builder.Add(set);
    }

    private int ReadClassAtom(out CodePointSet? set)
    {
        set = null;
        if (AtEnd)
        {
            throw new RegExpSyntaxException("Unterminated character class");
        }

        if (Current != '\\')
        {
            return ReadCodePoint();
        }

        _position++;
        if (AtEnd)
        {
            throw new RegExpSyntaxException("\\ at end of pattern");
        }

        if (TryReadClassEscape(out var found))
        {
            set = found;
            return -1;
        }

        return Accept('b') ? '\b' : ReadCharacterEscape(inClass: true);
    }
}
