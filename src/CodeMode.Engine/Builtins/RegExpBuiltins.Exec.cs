using CodeMode.Engine.Limits;
using CodeMode.Engine.RegularExpressions;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>exec, test and what they give.</summary>
internal static partial class RegExpBuiltins
{
    /// <summary>https://tc39.es/ecma262/#sec-regexpbuiltinexec with a lastIndex that is primitive: start and end of the groups, or null.</summary>
    public static int[]? Run(Realm realm, RegExpObject rx, string text)
    {
        var moves = rx.Has(RegExpFlags.Global) || rx.Has(RegExpFlags.Sticky);
        var index = Math.Max(0, Conversions.ToInteger(Conversions.ToNumber(realm, rx.LastIndex)));
        var groups = index > text.Length && moves
            ? null
            : rx.Program.Match(text, moves ? (int)index : 0, rx.Has(RegExpFlags.Sticky), realm.Meter);
        if (moves)
        {
            SetLastIndex(realm, rx, groups is null ? 0 : groups[1]);
        }

        return groups;
    }

    /// <summary>The array that exec gives for a match.</summary>
    public static JsValue CreateResult(Realm realm, RegExpObject rx, string text, int[] groups)
    {
        var count = groups.Length / 2;
        realm.Meter.ChargeFuel(count * 2);
        var values = new JsValue[count];
        for (var i = 0; i < count; i++) values[i] = Group(realm, text, groups, i);
        var result = JsArray.Create(realm, values);
        result.Set("index", groups[0]);
        result.Set("input", text);
        result.Set("groups", NamedGroups(realm, rx, i => values[i]));
        if (rx.Has(RegExpFlags.HasIndices)) result.Set("indices", Indices(realm, rx, groups));
        return result;
    }

    public static JsValue Group(Realm realm, string text, int[] groups, int index)
    {
        var start = groups[index * 2];
        var end = groups[(index * 2) + 1];
        return start < 0 || end < 0 ? JsValue.Undefined : StringBuiltins.Part(realm, text, start, end - start);
    }

    /// <summary>The object of the named groups, undefined when the pattern has none.</summary>
    public static JsValue NamedGroups(Realm realm, RegExpObject rx, Func<int, JsValue> valueOf)
    {
        if (rx.Program.GroupNames.Count == 0) return JsValue.Undefined;
        var named = new JsObject(realm, null);
        foreach (var (name, index) in rx.Program.GroupNames)
        {
            // Of groups that share a name, the one that took part has the value.
            var value = valueOf(index);
            if (!value.IsUndefined || !named.GetOwn(name, out _)) named.Set(name, value);
        }

        return named;
    }

    private static JsValue Indices(Realm realm, RegExpObject rx, int[] groups)
    {
        var pairs = new JsValue[groups.Length / 2];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = groups[i * 2] < 0 ? JsValue.Undefined : JsArray.Create(realm, [groups[i * 2], groups[(i * 2) + 1]]);
        }

        var indices = JsArray.Create(realm, pairs);
        indices.Set("groups", NamedGroups(realm, rx, i => pairs[i]));
        return indices;
    }

    private static void SetLastIndex(Realm realm, RegExpObject rx, int index)
    {
        if (!rx.IsLastIndexWritable) throw realm.TypeError("Cannot assign to read only property 'lastIndex' of object '[object RegExp]'");
        rx.LastIndex = index;
    }

    /// <summary>The built-in exec, where the program's own is no function.</summary>
    public static JsValue Exec(Realm realm, in JsValue target, string text)
    {
        var rx = target.Ref as RegExpObject ?? throw realm.TypeError($"{Receiver.Describe(target)} is not a regular expression");
        return Run(realm, rx, text) is { } groups ? CreateResult(realm, rx, text, groups) : JsValue.Null;
    }

    /// <summary>The same from a lastIndex that has been made a number.</summary>
    public static JsValue ExecAt(Realm realm, RegExpObject rx, string text, double index)
    {
        var kept = rx.LastIndex;
        rx.LastIndex = index;
        var result = Exec(realm, rx, text);
        if (!rx.Has(RegExpFlags.Global) && !rx.Has(RegExpFlags.Sticky)) rx.LastIndex = kept;
        return result;
    }

    private static JsValue Exec(in Arguments args)
    {
        var rx = ThisRegExp(args, "exec");
        if (rx.LastIndex.IsObject) return args.TailCall("RegExp.execWithObjectIndex");
        var text = Text(args);
        return Run(args.Realm, rx, text) is { } groups ? CreateResult(args.Realm, rx, text, groups) : JsValue.Null;
    }

    private static JsValue Test(in Arguments args) =>
        args.This.Ref is RegExpObject rx && IsPristine(rx)
            ? Run(args.Realm, rx, Text(args)) is not null
            : args.TailCall("RegExp.test");

    private static RegExpObject ThisRegExp(in Arguments args, string method) => args.This.Ref as RegExpObject
        ?? throw args.TypeError($"Method RegExp.prototype.{method} called on incompatible receiver {Receiver.Describe(args.This)}");

    private static string Text(in Arguments args) => args[0].IsString ? Operators.Flat(args.Realm, args[0].Ref!) : args.String(0);

    /// <summary>All matches from the start of the text; the expression is global, and its lastIndex ends as the standard leaves it.</summary>
    private static List<int[]> RunAll(Realm realm, RegExpObject rx, string text)
    {
        var results = new List<int[]>();
        var reservation = new Reservation(realm.Meter);
        var unicode = rx.Program.IsUnicode;
        var sticky = rx.Has(RegExpFlags.Sticky);
        for (var at = 0; at <= text.Length;)
        {
            realm.Meter.ChargeFuel(4);
            if (rx.Program.Match(text, at, sticky, realm.Meter) is not { } groups) break;
            reservation.Add(48 + (groups.Length * 4L));
            results.Add(groups);
            at = groups[1] == groups[0] ? CodePoints.Advance(text, groups[1], unicode) : groups[1];
        }

        rx.LastIndex = 0;
        return results;
    }
}
