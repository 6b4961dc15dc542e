using CodeMode.Engine.Limits;
using CodeMode.Engine.RegularExpressions;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>What match, matchAll, replace, search and split do with an expression.</summary>
internal static partial class RegExpBuiltins
{
    /// <summary>Whether a string method may go straight to the C# below: an untouched expression with its symbol method untouched.</summary>
    public static bool TryGetPristine(in JsValue value, JsSymbol method, out RegExpObject rx)
    {
        rx = (value.Ref as RegExpObject)!;
        return rx is not null && IsPristine(rx) && rx.Prototype!.GetOwn(method, out var property) && property.Value.Ref is NativeFunction;
    }

    public static JsValue Match(Realm realm, RegExpObject rx, string text)
    {
        if (!rx.Has(RegExpFlags.Global)) return Run(realm, rx, text) is { } groups ? CreateResult(realm, rx, text, groups) : JsValue.Null;
        var all = RunAll(realm, rx, text);
        if (all.Count == 0) return JsValue.Null;
        var values = new JsValue[all.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Group(realm, text, all[i], 0);
        return JsArray.Create(realm, values);
    }

    public static JsValue Replace(Realm realm, RegExpObject rx, string text, string template)
    {
        var all = rx.Has(RegExpFlags.Global) ? RunAll(realm, rx, text) : Run(realm, rx, text) is { } one ? [one] : [];
        if (all.Count == 0) return text;
        var result = new TextBuilder(realm);
        var substitution = new Substitution(realm, text, template);
        var done = 0;
        foreach (var groups in all)
        {
            result.Append(text.AsSpan(done, groups[0] - done));
            substitution.AddTo(
                result, groups[0], groups[1] - groups[0], rx.Program.GroupCount, i => GroupText(realm, text, groups, i),
                rx.Program.GroupNames.Count == 0 ? null : name => NamedText(realm, rx, text, groups, name));
            done = groups[1];
        }

        result.Append(text.AsSpan(done));
        return result.ToString();
    }

    /// <summary>What a replacer function is called with, for every match: an array of arrays.</summary>
    public static JsValue ReplacerArguments(Realm realm, RegExpObject rx, string text)
    {
        var all = rx.Has(RegExpFlags.Global) ? RunAll(realm, rx, text) : Run(realm, rx, text) is { } one ? [one] : [];
        var calls = new JsValue[all.Count];
        var reservation = new Reservation(realm.Meter);
        for (var k = 0; k < calls.Length; k++)
        {
            var groups = all[k];
            var values = new List<JsValue>();
            reservation.Add((groups.Length * 32L) + 120);
            for (var i = 0; i < groups.Length / 2; i++) values.Add(Group(realm, text, groups, i));
            values.Add(groups[0]);
            values.Add(text);
            if (rx.Program.GroupNames.Count > 0) values.Add(NamedGroups(realm, rx, i => values[i]));
            calls[k] = JsArray.Create(realm, [.. values]);
        }

        return JsArray.Create(realm, calls);
    }

    public static JsValue Search(Realm realm, RegExpObject rx, string text) =>
        rx.Program.Match(text, 0, rx.Has(RegExpFlags.Sticky), realm.Meter) is { } groups ? groups[0] : -1;

    public static JsValue Split(Realm realm, RegExpObject rx, string text, uint limit)
    {
        if (limit == 0) return JsArray.Empty(realm);
        if (text.Length == 0)
        {
            return rx.Program.Match(text, 0, true, realm.Meter) is null ? JsArray.Create(realm, [text]) : JsArray.Empty(realm);
        }

        var parts = JsArray.Empty(realm);
        var reservation = new Reservation(realm.Meter);
        var done = 0;
        for (var at = 0; at < text.Length;)
        {
            realm.Meter.ChargeFuel(4);
            var groups = rx.Program.Match(text, at, false, realm.Meter);
            if (groups is null || groups[0] >= text.Length) break;
            if (groups[1] == done)
            {
                at = CodePoints.Advance(text, Math.Max(at, groups[0]), rx.Program.IsUnicode);
                continue;
            }

            reservation.Add(((groups[0] - done) * 2L) + (groups.Length * 24L));
            parts.Push(StringBuiltins.Part(realm, text, done, groups[0] - done));
            if (parts.Length == limit) return parts;
            done = groups[1];
            for (var i = 1; i < groups.Length / 2; i++)
            {
                parts.Push(Group(realm, text, groups, i));
                if (parts.Length == limit) return parts;
            }

            at = groups[1] == groups[0] ? CodePoints.Advance(text, groups[1], rx.Program.IsUnicode) : groups[1];
        }

        parts.Push(StringBuiltins.Part(realm, text, done, text.Length - done));
        return parts;
    }

    /// <summary>A copy that matchAll can move through the text.</summary>
    public static JsValue MatchAll(Realm realm, RegExpObject rx, string text)
    {
        var copy = new RegExpObject(realm, rx.Program) { LastIndex = rx.LastIndex };
        return new RegExpStringIterator(realm, copy, text, rx.Has(RegExpFlags.Global), rx.Program.IsUnicode);
    }

    private static string? GroupText(Realm realm, string text, int[] groups, int index) =>
        Group(realm, text, groups, index) is { IsUndefined: false } value ? value.AsString() : null;

    private static string? NamedText(Realm realm, RegExpObject rx, string text, int[] groups, string name)
    {
        foreach (var (key, index) in rx.Program.GroupNames)
        {
            if (key == name && groups[index * 2] >= 0) return GroupText(realm, text, groups, index);
        }

        return null;
    }

    private static JsValue MatchText(in Arguments args) =>
        args.This.Ref is RegExpObject rx && IsPristine(rx) ? Match(args.Realm, rx, Text(args)) : args.TailCall("RegExp.match");

    private static JsValue MatchAllText(in Arguments args) =>
        args.This.Ref is RegExpObject rx && IsPristine(rx) && HasOwnConstructor(rx) ? MatchAll(args.Realm, rx, Text(args)) : args.TailCall("RegExp.matchAll");

    private static JsValue ReplaceText(in Arguments args)
    {
        if (args.This.Ref is not RegExpObject rx || !IsPristine(rx) || args[1].IsObject)
        {
            return args.TailCall("RegExp.replace");
        }

        return Replace(args.Realm, rx, Text(args), args.String(1));
    }

    private static JsValue SearchText(in Arguments args) =>
        args.This.Ref is RegExpObject rx && IsPristine(rx) ? Search(args.Realm, rx, Text(args)) : args.TailCall("RegExp.search");

    private static JsValue SplitText(in Arguments args)
    {
        if (args.This.Ref is not RegExpObject rx || !IsPristine(rx) || !HasOwnConstructor(rx) || args[1].IsObject) return args.TailCall("RegExp.split");
        return Split(args.Realm, rx, Text(args), args[1].IsUndefined ? uint.MaxValue : Conversions.ToUint32(args.Number(1)));
    }

    private static bool HasOwnConstructor(RegExpObject rx) =>
        rx.Prototype!.GetOwn("constructor", out var constructor) && ReferenceEquals(constructor.Value.Ref, rx.Realm.Get(Intrinsic.RegExp));
}
