using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>Looking for a text in a text.</summary>
internal static partial class StringBuiltins
{
    private static readonly NativeCode s_startsWith = new("startsWith", 1, StartsWith, "ssn");
    private static readonly NativeCode s_endsWith = new("endsWith", 1, EndsWith, "ssn");
    private static readonly NativeCode s_includes = new("includes", 1, Includes, "ssn");

    /// <summary>Refuses regular expressions; the rest is the named function's, behind its coercions.</summary>
    private static JsValue Search(in Arguments args, NativeCode search)
    {
        if (args.This.IsNullish) throw args.TypeError($"String.prototype.{search.Name} called on null or undefined");
        if (args[0].Ref is RegExpObject)
        {
            throw args.TypeError($"First argument to String.prototype.{search.Name} must not be a regular expression");
        }

        return args.This.IsObject || args[0].IsObject || args[1].IsObject
            ? args.TailCall(args.Realm.Shared(search), args.This, args.Values)
            : search.Body(args);
    }

    private static JsValue StartsWith(in Arguments args)
    {
        var text = ThisText(args, "startsWith");
        var search = args.String(0);
        var start = (int)Math.Clamp(args.Integer(1), 0, text.Length);
        args.Meter.ChargeFuel(search.Length >> 4);
        return text.AsSpan(start).StartsWith(search, StringComparison.Ordinal);
    }

    private static JsValue EndsWith(in Arguments args)
    {
        var text = ThisText(args, "endsWith");
        var search = args.String(0);
        var end = (int)Math.Clamp(args.Integer(1, text.Length), 0, text.Length);
        args.Meter.ChargeFuel(search.Length >> 4);
        return text.AsSpan(0, end).EndsWith(search, StringComparison.Ordinal);
    }

    private static JsValue Includes(in Arguments args)
    {
        var text = ThisText(args, "includes");
        return TextSearch.IndexOf(args.Meter, text, args.String(0), (int)Math.Clamp(args.Integer(1), 0, text.Length)) >= 0;
    }

    private static JsValue IndexOf(in Arguments args)
    {
        var text = ThisText(args, "indexOf");
        return TextSearch.IndexOf(args.Meter, text, args.String(0), (int)Math.Clamp(args.Integer(1), 0, text.Length));
    }

    private static JsValue LastIndexOf(in Arguments args)
    {
        var text = ThisText(args, "lastIndexOf");
        var search = args.String(0);
        var position = args.Number(1);
        var start = double.IsNaN(position) ? text.Length : (int)Math.Clamp(Math.Truncate(position), 0, text.Length);
        return TextSearch.LastIndexOf(args.Meter, text, search, start);
    }

    private static JsValue LocaleCompare(in Arguments args)
    {
        var text = ThisText(args, "localeCompare");
        return Collation.FromOptions(args.Realm, args[2]).Compare(args.Meter, text, args.String(0));
    }
}
