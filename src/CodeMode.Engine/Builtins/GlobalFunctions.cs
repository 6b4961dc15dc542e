using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-function-properties-of-the-global-object</summary>
internal static class GlobalFunctions
{
    private static readonly NativeCode s_parseFloat = new("parseFloat", 1, ParseFloat, ".s");
    private static readonly NativeCode s_parseInt = new("parseInt", 2, ParseInt, ".sn");

    public static ObjectTemplate AddTo(ObjectTemplate global) => global
        .Add("parseFloat", PropertyFlags.Hidden, ParseFloat)
        .Add("parseInt", PropertyFlags.Hidden, ParseInt)
        .Method("isFinite", 1, static (in Arguments args) => double.IsFinite(args.Number(0)), ".n")
        .Method("isNaN", 1, static (in Arguments args) => double.IsNaN(args.Number(0)), ".n")
        .Method("decodeURI", 1, static (in Arguments args) => UriCoding.Decode(args.Realm, args.String(0), UriCoding.ReservedInUri), ".s")
        .Method("decodeURIComponent", 1, static (in Arguments args) => UriCoding.Decode(args.Realm, args.String(0), ""), ".s")
        .Method("encodeURI", 1, static (in Arguments args) => UriCoding.Encode(args.Realm, args.String(0), UriCoding.UnescapedInUri), ".s")
        .Method("encodeURIComponent", 1, static (in Arguments args) => UriCoding.Encode(args.Realm, args.String(0), UriCoding.Unescaped), ".s");

    /// <summary>The function that is also <c>Number.parseFloat</c>: one object a realm.</summary>
    public static JsValue ParseFloat(Realm realm) => realm.Shared(s_parseFloat);

    public static JsValue ParseInt(Realm realm) => realm.Shared(s_parseInt);

    private static JsValue ParseFloat(in Arguments args)
    {
        var text = args.String(0);
        args.Meter.ChargeFuel(text.Length >> 2);
        return NumberParser.ParseFloat(text);
    }

    private static JsValue ParseInt(in Arguments args)
    {
        var text = args.String(0);
        args.Meter.ChargeFuel(text.Length >> 2);
        return NumberParser.ParseInt(text, Conversions.ToInt32(args.Number(1)));
    }
}
