using CodeMode.Engine.RegularExpressions.Nodes;

namespace CodeMode.Engine.RegularExpressions;

/// <content>Groups that switch flags on and off, <c>(?i-s:…)</c>: https://tc39.es/ecma262/#sec-compileatom.</content>
internal sealed partial class RegExpParser
{
    private RegExpNode ParseModifiedGroup()
    {
        var added = ReadModifiers();
        var removed = Accept('-') ? ReadModifiers() : RegExpFlags.None;
        var both = added | removed;
        if ((added & removed) != 0 || both == RegExpFlags.None || !Accept(':'))
        {
            throw new RegExpSyntaxException("Invalid group");
        }

        var outer = (_ignoreCase, _multiline, _dotAll);
        if ((both & RegExpFlags.IgnoreCase) != 0) _ignoreCase = (added & RegExpFlags.IgnoreCase) != 0;
        if ((both & RegExpFlags.Multiline) != 0) _multiline = (added & RegExpFlags.Multiline) != 0;
        if ((both & RegExpFlags.DotAll) != 0) _dotAll = (added & RegExpFlags.DotAll) != 0;
        var body = CloseGroup(ParseDisjunction());
        (_ignoreCase, _multiline, _dotAll) = outer;
        return body;
    }

    private RegExpFlags ReadModifiers()
    {
        var flags = RegExpFlags.None;
        while (true)
        {
            var flag = Current switch
            {
                'i' => RegExpFlags.IgnoreCase,
                'm' => RegExpFlags.Multiline,
                's' => RegExpFlags.DotAll,
                _ => RegExpFlags.None,
            };
            if (flag == RegExpFlags.None) return flags;
            if ((flags & flag) != 0) throw new RegExpSyntaxException("Invalid group");
            flags |= flag;
            _position++;
        }
    }
}
