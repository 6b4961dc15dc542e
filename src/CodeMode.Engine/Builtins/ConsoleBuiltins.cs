using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>console: each call is one line, objects written as Node's inspect does, without running code of the program.</summary>
internal static class ConsoleBuiltins
{
    private static readonly ObjectTemplate s_template = new ObjectTemplate()
        .Method("log", 0, static (in Arguments args) => Write(args, "log"))
        .Method("info", 0, static (in Arguments args) => Write(args, "info"))
        .Method("warn", 0, static (in Arguments args) => Write(args, "warn"))
        .Method("error", 0, static (in Arguments args) => Write(args, "error"))
        .Method("debug", 0, static (in Arguments args) => Write(args, "debug"))
        .Method("trace", 0, static (in Arguments args) => Write(args, "debug"))
        .Method("dir", 0, static (in Arguments args) => Write(args, "log"))
        .Method("table", 0, static (in Arguments args) => Write(args, "log"))
        .Method("group", 0, static (in Arguments args) => Write(args, "log"))
        .Method("groupEnd", 0, static (in _) => JsValue.Undefined)
        .Method("time", 0, static (in _) => JsValue.Undefined)
        .Method("timeEnd", 0, static (in _) => JsValue.Undefined)
        .Method("assert", 0, Assert);

    public static JsObject Create(Realm realm) => s_template.CreateObject(realm, realm.ObjectPrototype);

    private static JsValue Assert(in Arguments args)
    {
        if (!args.Boolean(0)) args.Realm.Machine.Log.Write("error", "Assertion failed" + (args.Count > 1 ? ": " + Format(args, 1) : ""));
        return JsValue.Undefined;
    }

    private static JsValue Write(in Arguments args, string level)
    {
        args.Meter.ChargeFuel(20);
        args.Realm.Machine.Log.Write(level, Format(args, 0));
        return JsValue.Undefined;
    }

    private static string Format(in Arguments args, int from)
    {
        var inspector = new Inspector(args.Realm);
        for (var i = from; i < args.Count; i++) inspector.Append(args[i], isFirst: i == from);
        return inspector.ToString();
    }
}
