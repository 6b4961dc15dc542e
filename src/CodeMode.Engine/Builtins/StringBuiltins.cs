using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-string-objects</summary>
internal static partial class StringBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.String)
        .Constant("length", 0)
        .Method("at", 1, At, "sn")
        .Method("charAt", 1, CharAt, "sn")
        .Method("charCodeAt", 1, CharCodeAt, "sn")
        .Method("codePointAt", 1, CodePointAt, "sn")
        .Method("concat", 1, Concat, "ss*")
        .Method("endsWith", 1, static (in Arguments args) => Search(args, s_endsWith!))
        .Method("includes", 1, static (in Arguments args) => Search(args, s_includes!))
        .Method("indexOf", 1, IndexOf, "ssn")
        .Method("isWellFormed", 0, IsWellFormed, "s")
        .Method("lastIndexOf", 1, LastIndexOf, "ssn")
        .Method("localeCompare", 1, LocaleCompare, "ss")
        .Method("match", 1, Match)
        .Method("matchAll", 1, MatchAll)
        .Method("normalize", 0, Normalize, "ss")
        .Method("padEnd", 1, static (in Arguments args) => Pad(args, "padEnd", atStart: false), "sns")
        .Method("padStart", 1, static (in Arguments args) => Pad(args, "padStart", atStart: true), "sns")
        .Method("repeat", 1, Repeat, "sn")
        .Method("replace", 2, Replace)
        .Method("replaceAll", 2, ReplaceAll)
        .Method("search", 1, SearchPattern)
        .Method("slice", 2, Slice, "snn")
        .Method("split", 2, Split)
        .Method("startsWith", 1, static (in Arguments args) => Search(args, s_startsWith!))
        .Method("substr", 2, Substr, "snn")
        .Method("substring", 2, Substring, "snn")
        .Method("toLocaleLowerCase", 0, static (in Arguments args) => LowerCase(args, "toLocaleLowerCase"), "s")
        .Method("toLocaleUpperCase", 0, static (in Arguments args) => UpperCase(args, "toLocaleUpperCase"), "s")
        .Method("toLowerCase", 0, static (in Arguments args) => LowerCase(args, "toLowerCase"), "s")
        .Method("toString", 0, static (in Arguments args) => ThisString(args, "toString"))
        .Method("toUpperCase", 0, static (in Arguments args) => UpperCase(args, "toUpperCase"), "s")
        .Method("toWellFormed", 0, ToWellFormed, "s")
        .Method("trim", 0, static (in Arguments args) => Trim(args, "trim", atStart: true, atEnd: true), "s")
        .Add("trimEnd", PropertyFlags.Hidden, static realm => realm.Shared(s_trimEnd!))
        .Add("trimLeft", PropertyFlags.Hidden, static realm => realm.Shared(s_trimStart!))
        .Add("trimRight", PropertyFlags.Hidden, static realm => realm.Shared(s_trimEnd!))
        .Add("trimStart", PropertyFlags.Hidden, static realm => realm.Shared(s_trimStart!))
        .Method("valueOf", 0, static (in Arguments args) => ThisString(args, "valueOf"))
        .Method(JsSymbol.Iterator, 0, StringIterator.Create, "s");

    private static readonly NativeCode s_constructor = new("String", 1, Construct, ".s")
    {
        IsConstructor = true,
        Prototype = Intrinsic.StringPrototype,
        Statics = new ObjectTemplate()
            .Method("fromCharCode", 1, FromCharCode, ".n*")
            .Method("fromCodePoint", 1, FromCodePoint, ".n*")
            .SelfHosted("raw", "String.raw"),
    };

    public static JsObject CreatePrototype(Realm realm) =>
        s_prototype.Fill(new StringObject(realm, realm.ObjectPrototype, ""));

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    /// <summary>Charges for a text that is about to be made.</summary>
    public static void Allocate(Realm realm, long length)
    {
        if (length > EngineSizes.MaxStringLength) throw realm.RangeError("Invalid string length");
        realm.Meter.ChargeMemory((length * 2) + 24);
        realm.Meter.ChargeFuel(length >> 4);
    }

    /// <summary>A part of a text, charged for.</summary>
    public static JsValue Part(Realm realm, string text, int start, int length)
    {
        if (length <= 1) return length == 0 ? "" : Operators.CharacterAt(text, start);
        if (length == text.Length) return text;
        Allocate(realm, length);
        return text.Substring(start, length);
    }

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined)
        {
            return args.Count == 0 ? "" : args[0].Ref is JsSymbol symbol ? symbol.ToString() : args.String(0);
        }

        var prototype = args.Realm.PrototypeOf(args.NewTarget, Intrinsic.StringPrototype);
        return new StringObject(args.Realm, prototype, args.Count == 0 ? "" : args.String(0));
    }

    private static JsValue FromCharCode(in Arguments args)
    {
        if (args.Count == 1) return Operators.CharacterAt(((char)Conversions.ToUint32(args.Number(0))).ToString(), 0);
        Allocate(args.Realm, args.Count * 8L);
        var units = new char[args.Count];
        for (var i = 0; i < units.Length; i++) units[i] = (char)Conversions.ToUint32(args.Number(i));
        return new string(units);
    }

    private static JsValue FromCodePoint(in Arguments args)
    {
        Allocate(args.Realm, args.Count * 8L);
        var text = new System.Text.StringBuilder(args.Count);
        for (var i = 0; i < args.Count; i++)
        {
            var c = args.Number(i);
            if (!(c is >= 0 and <= 0x10FFFF) || Math.Truncate(c) != c) throw args.RangeError($"Invalid code point {args.String(i)}");
            if (c > 0xFFFF) text.Append(char.ConvertFromUtf32((int)c));
            else text.Append((char)c);
        }

        return text.ToString();
    }

    private static string ThisString(in Arguments args, string method) => args.This.Ref switch
    {
        string or Rope => Operators.Flat(args.Realm, args.This.Ref),
        StringObject wrapper => wrapper.Text,
        _ => throw args.TypeError($"String.prototype.{method} requires that 'this' be a String"),
    };

    /// <summary>The text of this, which the machine has made primitive; null and undefined are refused.</summary>
    private static string ThisText(in Arguments args, string method)
    {
        if (args.This.IsNullish) throw args.TypeError($"String.prototype.{method} called on null or undefined");
        return args.This.IsString ? Operators.Flat(args.Realm, args.This.Ref!) : Conversions.ToText(args.Realm, args.This);
    }
}
