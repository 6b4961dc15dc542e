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
    /// <param name="group">Text of a group, or null; of 0 the match.</param>
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
                    target.Append(group(0));
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

    /// <summary>The intrinsic: text, template, position, the match and its groups as an array, and the named groups as an object of data.</summary>
    public static JsValue Fill(in Arguments args)
    {
        var groups = (JsArray)args[3].Ref!;
        var named = args[4].Ref as JsObject;
        var target = new TextBuilder(args.Realm);
        new Substitution(args.Realm, args.String(0), args.String(1)).AddTo(
            target, (int)args[2].Num, groups.Dense[0].AsString().Length, groups.DenseCount - 1,
            i => groups.Dense[i].IsUndefined ? null : groups.Dense[i].AsString(),
            named is null ? null : name => named.GetOwn(name, out var property) && !property.Value.IsUndefined ? property.Value.AsString() : null);
        return target.ToString();
    }

    /// <summary>The names of groups that a template mentions.</summary>
    public static JsValue Names(Realm realm, string template)
    {
        var names = JsArray.Empty(realm);
        for (var at = 0; (at = template.IndexOf("$<", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var end = template.IndexOf('>', at);
            if (end < 0) break;
            names.Push(StringBuiltins.Part(realm, template, at + 2, end - at - 2));
        }

        return names;
    }
}
