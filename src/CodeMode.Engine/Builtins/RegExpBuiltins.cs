using System.Text;
using CodeMode.Engine.RegularExpressions;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>
/// https://tc39.es/ecma262/#sec-regexp-regular-expression-objects. Expressions that a program has not tampered with are worked on
/// in C#; for others, and where a function is called, the steps of the standard stand in Prelude/RegExp.js.
/// </summary>
internal static partial class RegExpBuiltins
{
    private const int MaxKnownPrograms = 64;
    private const int MaxKnownPattern = 500;

    private static readonly NativeCode s_exec = new("exec", 1, Exec, ".s");

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.RegExp)
        .Add("exec", PropertyFlags.Hidden, static realm => realm.Shared(s_exec))
        .Method("test", 1, Test, ".s")
        .Method("toString", 0, static (in Arguments args) => args.This.Ref is RegExpObject rx && IsPristine(rx) ? ToText(args.Realm, rx) : args.TailCall("RegExp.toString"))
        .Method("compile", 2, static (in Arguments args) => throw args.TypeError("RegExp.prototype.compile is not supported; make a new RegExp"))
        .SelfHostedGetter("flags", "RegExp.flags")
        .Getter("source", static (in Arguments args) => args.This.Ref is RegExpObject rx ? Source(args.Realm, rx) : IsPrototype(args) ? "(?:)" : throw Incompatible(args, "source"))
        .Getter("hasIndices", static (in Arguments args) => Flag(args, RegExpFlags.HasIndices, "hasIndices"))
        .Getter("global", static (in Arguments args) => Flag(args, RegExpFlags.Global, "global"))
        .Getter("ignoreCase", static (in Arguments args) => Flag(args, RegExpFlags.IgnoreCase, "ignoreCase"))
        .Getter("multiline", static (in Arguments args) => Flag(args, RegExpFlags.Multiline, "multiline"))
        .Getter("dotAll", static (in Arguments args) => Flag(args, RegExpFlags.DotAll, "dotAll"))
        .Getter("unicode", static (in Arguments args) => Flag(args, RegExpFlags.Unicode, "unicode"))
        .Getter("unicodeSets", static (in Arguments args) => Flag(args, RegExpFlags.UnicodeSets, "unicodeSets"))
        .Getter("sticky", static (in Arguments args) => Flag(args, RegExpFlags.Sticky, "sticky"))
        .Method(JsSymbol.Match, 1, MatchText, ".s")
        .Method(JsSymbol.MatchAll, 1, MatchAllText, ".s")
        .Method(JsSymbol.Replace, 2, ReplaceText, ".s")
        .Method(JsSymbol.Search, 1, SearchText, ".s")
        .Method(JsSymbol.Split, 2, SplitText, ".s");

    private static readonly NativeCode s_constructor = new("RegExp", 2, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.RegExpPrototype,
        Statics = new ObjectTemplate().Method("escape", 1, Escape).Getter(JsSymbol.Species, static (in Arguments args) => args.This),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    /// <summary>Compiles a pattern of a program, or throws the SyntaxError. A literal in a loop is compiled once.</summary>
    public static RegExpProgram Compile(Realm realm, string pattern, string flags)
    {
        var known = realm.RegExpPrograms;
        if (known.TryGetValue((pattern, flags), out var program)) return program;
        program = RegExpProgram.Compile(pattern, flags, out var error, realm.Meter) ?? throw realm.SyntaxError(error!);
        if (known.Count < MaxKnownPrograms && pattern.Length <= MaxKnownPattern) known.Add((pattern, flags), program);
        return program;
    }

    /// <summary>The canonical text of flags.</summary>
    public static string FlagsText(RegExpFlags flags)
    {
        var text = new StringBuilder();
        foreach (var (flag, letter) in s_letters)
        {
            if ((flags & flag) != 0) text.Append(letter);
        }

        return text.ToString();
    }

    private static readonly (RegExpFlags Flag, char Letter)[] s_letters =
    [
        (RegExpFlags.HasIndices, 'd'), (RegExpFlags.Global, 'g'), (RegExpFlags.IgnoreCase, 'i'), (RegExpFlags.Multiline, 'm'),
        (RegExpFlags.DotAll, 's'), (RegExpFlags.Unicode, 'u'), (RegExpFlags.UnicodeSets, 'v'), (RegExpFlags.Sticky, 'y'),
    ];

    private static JsValue Construct(in Arguments args)
    {
        var isCall = args.NewTarget.IsUndefined;
        if (args[0].Ref is RegExpObject same && IsPristine(same) && args[1].IsUndefined)
        {
            return isCall ? same : new RegExpObject(args.Realm, same.Program, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.RegExpPrototype));
        }

        var prototype = args.Realm.PrototypeOf(args.NewTarget, Intrinsic.RegExpPrototype);
        if (args[0].IsObject || args[1].IsObject) return args.TailCall(args.Realm.SelfHosted("RegExp.construct"), prototype, args[0], args[1], isCall);
        var pattern = args[0].IsUndefined ? "" : args.String(0);
        var flags = args[1].IsUndefined ? "" : args.String(1);
        return new RegExpObject(args.Realm, Compile(args.Realm, pattern, flags), prototype);
    }

    private static JsValue Flag(in Arguments args, RegExpFlags flag, string name) =>
        args.This.Ref is RegExpObject rx ? rx.Has(flag) : IsPrototype(args) ? JsValue.Undefined : throw Incompatible(args, name);

    private static bool IsPrototype(in Arguments args) => ReferenceEquals(args.This.Ref, args.Realm.Get(Intrinsic.RegExpPrototype));

    private static JsException Incompatible(in Arguments args, string name) =>
        args.TypeError($"RegExp.prototype.{name} getter called on non-RegExp object");

    public static string ToText(Realm realm, RegExpObject rx) => $"/{Source(realm, rx)}/{FlagsText(rx.Program.Flags)}";

    /// <summary>https://tc39.es/ecma262/#sec-escaperegexppattern</summary>
    private static string Source(Realm realm, RegExpObject rx)
    {
        var pattern = rx.Program.Pattern;
        if (pattern.Length == 0) return "(?:)";
        if (pattern.AsSpan().IndexOfAny("/\n\r\u2028\u2029") < 0) return pattern;
        StringBuiltins.Allocate(realm, pattern.Length * 2L);
        var text = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length && pattern[i + 1] is not ('\n' or '\r' or '\u2028' or '\u2029'))
            {
                text.Append(c).Append(pattern[++i]);
                continue;
            }

            inClass = c == '[' || (inClass && c != ']');
            text.Append(c switch
            {
                '/' when !inClass => "\\/",
                '\n' => "\\n",
                '\r' => "\\r",
                '\u2028' => "\\u2028",
                '\u2029' => "\\u2029",
                '\\' => "",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether an expression behaves as made: no own properties but lastIndex, which is a number that can be written, and no
    /// other exec. Then nothing of the program can be seen at work, and the fast road is taken.
    /// </summary>
    public static bool IsPristine(RegExpObject rx) =>
        rx.Shape.Count == 1 && rx.LastIndex.IsNumber && rx.IsLastIndexWritable
        && ReferenceEquals(rx.Prototype, rx.Realm.Get(Intrinsic.RegExpPrototype))
        && rx.Prototype!.GetOwn("exec", out var exec) && exec.Value.Ref is NativeFunction { Code: var code } && ReferenceEquals(code, s_exec)
        && rx.Prototype.GetOwn("flags", out var flags) && flags.Value.Ref is Accessor { Getter: { } getter }
        && ReferenceEquals(getter, rx.Realm.SelfHosted("RegExp.flags"));
}
