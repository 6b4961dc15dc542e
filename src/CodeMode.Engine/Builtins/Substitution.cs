using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Fills the $-places of a replacement: https://tc39.es/ecma262/#sec-getsubstitution. Every piece is charged for before it is added.</summary>
internal readonly struct Substitution(Realm realm, string text, string template)
{
    private readonly bool _plain = !template.Contains('$');

    /// <param name="target">What the result is added to.</param>
    /// <param name="position">Where the match begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="count">Number of groups, without the match.</param>
    /// <param name="group">Text of a group from 1, or null.</param>
    /// <param name="named">Text of a named group; null when the pattern has none.</param>
    public void AddTo(TextBuilder target, int position, int length, int count, Func<int, string?> group, Func<string, string?>? named)
    {
        if (_plain)
        {
            target.Append(template);
            return;
        }

        realm.Meter.ChargeFuel(template.Length >> 2);
        for (var i = 0; i < template.Length; i++)
        {
            var next = i + 1 < template.Length ? template[i + 1] : '\0';
            if (template[i] != '$')
            {
                var end = template.IndexOf('$', i);
                end = end < 0 ? template.Length : end;
                target.Append(template.AsSpan(i, end - i));
                i = end - 1;
                continue;
            }

            switch (next)
            {
                case '$':
                    target.Append("$");
                    i++;
                    break;
                case '&':
                    target.Append(text.AsSpan(position, length));
                    i++;
                    break;
                case '`':
                    target.Append(text.AsSpan(0, position));
                    i++;
                    break;
                case '\'':
                    target.Append(text.AsSpan(Math.Min(text.Length, position + length)));
                    i++;
                    break;
                case '<' when named is not null && template.IndexOf('>', i) is > 0 and var close:
                    target.Append(named(template[(i + 2)..close]));
                    i = close;
                    break;
                default:
                    i += AddGroup(target, i + 1, count, group);
                    break;
            }
        }
    }

    /// <summary>$1 to $99: as many digits as name a group. Returns how many characters after the $ were read.</summary>
    private int AddGroup(TextBuilder target, int at, int count, Func<int, string?> group)
    {
        var first = Digit(at);
        var second = first >= 0 ? Digit(at + 1) : -1;
        var (index, read) = second >= 0 && (first * 10) + second is var both && both >= 1 && both <= count ? (both, 2) : (first, 1);
        if (index >= 1 && index <= count)
        {
            target.Append(group(index));
            return read;
        }

        target.Append("$");
        return 0;
    }

    private int Digit(int at) => at < template.Length && char.IsAsciiDigit(template[at]) ? template[at] - '0' : -1;
}
