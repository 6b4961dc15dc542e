using CodeMode.Engine.Limits;
using CodeMode.Engine.RegularExpressions;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>
/// The methods that take a pattern. Plain texts and untouched regular expressions are worked on here;
/// objects with their own symbol methods, and functions as replacements, in Prelude/String.js.
/// </summary>
internal static partial class StringBuiltins
{
    private static JsValue Match(in Arguments args)
    {
        if (args.This.IsString && RegExpBuiltins.TryGetPristine(args[0], JsSymbol.Match, out var rx))
        {
            return RegExpBuiltins.Match(args.Realm, rx, ThisText(args, "match"));
        }

        return ByPattern(args, "match");
    }

    private static JsValue MatchAll(in Arguments args)
    {
        if (args.This.IsString && RegExpBuiltins.TryGetPristine(args[0], JsSymbol.MatchAll, out var rx) && rx.Has(RegExpFlags.Global))
        {
            return RegExpBuiltins.MatchAll(args.Realm, rx, ThisText(args, "matchAll"));
        }

        return ByPattern(args, "matchAll");
    }

    private static JsValue SearchPattern(in Arguments args)
    {
        if (args.This.IsString && RegExpBuiltins.TryGetPristine(args[0], JsSymbol.Search, out var rx))
        {
            return RegExpBuiltins.Search(args.Realm, rx, ThisText(args, "search"));
        }

        return ByPattern(args, "search");
    }

    private static JsValue Replace(in Arguments args)
    {
        if (!args.This.IsString || args[1].IsObject || args[1].IsSymbol) return ByPattern(args, "replace");
        if (RegExpBuiltins.TryGetPristine(args[0], JsSymbol.Replace, out var rx))
        {
            return RegExpBuiltins.Replace(args.Realm, rx, ThisText(args, "replace"), args.String(1));
        }

        return args[0].IsObject ? ByPattern(args, "replace") : ReplacePlain(args.Realm, ThisText(args, "replace"), args.String(0), args.String(1), all: false);
    }

    private static JsValue ReplaceAll(in Arguments args)
    {
        if (!args.This.IsString || args[1].IsObject || args[1].IsSymbol) return ByPattern(args, "replaceAll");
        if (RegExpBuiltins.TryGetPristine(args[0], JsSymbol.Replace, out var rx) && rx.Has(RegExpFlags.Global))
        {
            return RegExpBuiltins.Replace(args.Realm, rx, ThisText(args, "replaceAll"), args.String(1));
        }

        return args[0].IsObject ? ByPattern(args, "replaceAll") : ReplacePlain(args.Realm, ThisText(args, "replaceAll"), args.String(0), args.String(1), all: true);
    }

    private static JsValue Split(in Arguments args)
    {
        if (!args.This.IsString || args[1].IsObject) return ByPattern(args, "split");
        var limit = args[1].IsUndefined ? uint.MaxValue : Conversions.ToUint32(args.Number(1));
        if (RegExpBuiltins.TryGetPristine(args[0], JsSymbol.Split, out var rx))
        {
            return RegExpBuiltins.Split(args.Realm, rx, ThisText(args, "split"), limit);
        }

        if (args[0].IsObject) return ByPattern(args, "split");
        return SplitPlain(args.Realm, ThisText(args, "split"), args[0].IsUndefined ? null : args.String(0), limit);
    }

    private static JsValue ByPattern(in Arguments args, string method) =>
        args.This.IsNullish
            ? throw args.TypeError($"String.prototype.{method} called on null or undefined")
            : args.TailCall("String." + method);

    /// <summary>Replaces a text, the first time or always; the replacement is a template.</summary>
    public static JsValue ReplacePlain(Realm realm, string text, string search, string template, bool all)
    {
        var positions = Positions(realm, text, search, all);
        if (positions.DenseCount == 0) return text;
        var substitution = new Substitution(realm, text, template);
        var result = new TextBuilder(realm);
        var done = 0;
        for (var i = 0; i < positions.DenseCount; i++)
        {
            var at = (int)positions.Dense[i].Num;
            result.Append(text.AsSpan(done, at - done));
            substitution.AddTo(result, at, search.Length, 0, _ => search, null);
            done = at + search.Length;
        }

        result.Append(text.AsSpan(done));
        return result.ToString();
    }

    /// <summary>Where a text stands in a text, without overlaps.</summary>
    public static JsArray Positions(Realm realm, string text, string search, bool all)
    {
        var positions = JsArray.Empty(realm);
        for (var at = 0; at <= text.Length && (at = TextSearch.IndexOf(realm.Meter, text, search, at)) >= 0; at += Math.Max(1, search.Length))
        {
            realm.Meter.ChargeFuel(4);
            positions.Push(at);
            if (!all) break;
        }

        return positions;
    }

    /// <summary>Splits at a text; null leaves the text whole.</summary>
    public static JsValue SplitPlain(Realm realm, string text, string? separator, uint limit)
    {
        if (limit == 0) return JsArray.Empty(realm);
        if (separator is null || (text.Length == 0 && separator.Length > 0)) return JsArray.Create(realm, [text]);
        if (separator.Length == 0) return SplitUnits(realm, text, limit);
        var parts = JsArray.Empty(realm);
        var reservation = new Reservation(realm.Meter);
        var done = 0;
        while (parts.Length < limit)
        {
            realm.Meter.ChargeFuel(4);
            var at = TextSearch.IndexOf(realm.Meter, text, separator, done);
            reservation.Add((((at < 0 ? text.Length : at) - done) * 2L) + 48);
            parts.Push(Part(realm, text, done, (at < 0 ? text.Length : at) - done));
            if (at < 0) break;
            done = at + separator.Length;
        }

        return parts;
    }

    private static JsArray SplitUnits(Realm realm, string text, uint limit)
    {
        var count = (int)Math.Min(text.Length, limit);
        realm.Meter.ChargeFuel(count);
        realm.Meter.ChargeMemory(count * 24L);
        realm.Meter.ChargeMemory((count * (long)JsObject.ValueSize) + 24);
        var units = new JsValue[count];
        for (var i = 0; i < count; i++) units[i] = Operators.CharacterAt(text, i);
        return JsArray.Create(realm, units);
    }
}
