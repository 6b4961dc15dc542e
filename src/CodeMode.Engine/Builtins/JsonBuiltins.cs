using CodeMode.Engine.Json;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-json-object. Revivers, replacer functions, toJSON and getters are the business of Prelude/JSON.js.</summary>
internal static class JsonBuiltins
{
    private const int MaxIndent = 10;

    private static readonly ObjectTemplate s_template = new ObjectTemplate()
        .Tag("JSON")
        .Method("parse", 2, Parse, ".s")
        .Method("stringify", 3, Stringify);

    public static JsObject Create(Realm realm) => s_template.CreateObject(realm, realm.ObjectPrototype);

    /// <summary>The indentation that a primitive third argument means.</summary>
    public static string Indent(in JsValue space)
    {
        if (space.IsNumber) return new string(' ', (int)Math.Clamp(Conversions.ToInteger(space.Num), 0, MaxIndent));
        return !space.IsString ? "" : space.AsString() is { Length: > MaxIndent } text ? text[..MaxIndent] : space.AsString();
    }

    private static JsValue Parse(in Arguments args)
    {
        var text = args[0].IsString ? Operators.Flat(args.Realm, args[0].Ref!) : args.String(0);
        var value = new JsonParser(args.Realm, text).Parse();
        return args[1].IsCallable ? args.TailCall(args.Realm.SelfHosted("JSON.revive"), JsValue.Undefined, value, args[1]) : value;
    }

    private static JsValue Stringify(in Arguments args)
    {
        // Without a replacer or toJSON nothing of the program runs, so that a first try in C# costs nothing but time.
        if (!args[1].IsObject && !args[2].IsObject && new JsonWriter(args.Realm, Indent(args[2])).TryWrite(args[0], out var text))
        {
            return text;
        }

        return args.TailCall("JSON.stringify");
    }
}
