using CodeMode.Engine.Json;
using CodeMode.Engine.RegularExpressions;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>Intrinsics of the prelude for text, regular expressions, JSON and collections. Their callers pass what they expect.</summary>
internal static class StandardIntrinsics
{
    public static void AddTo(Action<string, NativeBody> add)
    {
        AddNumbers(add);
        AddText(add);
        AddRegExp(add);
        AddJson(add);
        AddCollections(add);
        IntlBuiltins.AddIntrinsics(add);
        CloneIntrinsics.AddTo(add);
        UrlSearchParamsBuiltins.AddIntrinsics(add);
    }

    private static void AddNumbers(Action<string, NativeBody> add)
    {
        add("$setTime", static (in Arguments args) => ((DateObject)args[0].Ref!).Time = args[1].Num);
        add("$max", static (in Arguments args) => Math.Max(args[0].Num, args[1].Num));
        add("$isFinite", static (in Arguments args) => double.IsFinite(args[0].Num));
        add("$bigIntToNumber", static (in Arguments args) => Numerics.BigIntArithmetic.ToNumber(((JsBigInt)args[0].Ref!).Value));
    }

    private static void AddText(Action<string, NativeBody> add)
    {
        add("$includes", static (in Arguments args) => TextSearch.IndexOf(args.Meter, args.String(0), args.String(1), 0) >= 0);
        add("$advance", static (in Arguments args) => args[1].Num >= args.String(0).Length ? args[1].Num + 1 : CodePoints.Advance(args.String(0), (int)args[1].Num, args.Boolean(2)));
        add("$part", static (in Arguments args) => StringBuiltins.Part(args.Realm, args.String(0), (int)args[1].Num, Math.Max(0, (int)(args[2].Num - args[1].Num))));
        add("$repeat", static (in Arguments args) => Repeat(args));
        add("$replaceText", static (in Arguments args) => StringBuiltins.ReplacePlain(args.Realm, args.String(0), args.String(1), args.String(2), args.Boolean(3)));
        add("$splitText", static (in Arguments args) => StringBuiltins.SplitPlain(args.Realm, args.String(0), args[1].IsUndefined ? null : args.String(1), (uint)args[2].Num));
        add("$positions", static (in Arguments args) => StringBuiltins.Positions(args.Realm, args.String(0), args.String(1), args.Boolean(2)));
        add("$splice", static (in Arguments args) => Splice(args));
        add("$newText", static (in Arguments args) => new TextObject(args.Realm));
        add("$addText", static (in Arguments args) => TextOf(args).Add(args.String(1)));
        add("$addJson", static (in Arguments args) => TextOf(args).AddJson(args.Realm, args[1]));
        add("$takeText", static (in Arguments args) => TextOf(args).Take());
    }

    private static void AddRegExp(Action<string, NativeBody> add)
    {
        add("$isRegExp", static (in Arguments args) => args[0].Ref is RegExpObject);
        add("$isPristineRegExp", static (in Arguments args) => args[0].Ref is RegExpObject rx && RegExpBuiltins.IsPristine(rx));
        add("$newRegExp", static (in Arguments args) => new RegExpObject(args.Realm, RegExpBuiltins.Compile(args.Realm, args.String(0), args.String(1))));
        add("$newRegExpOf", static (in Arguments args) => new RegExpObject(args.Realm, RegExpBuiltins.Compile(args.Realm, args.String(1), args.String(2)), args[0].AsObject()));
        add("$regExpSource", static (in Arguments args) => ((RegExpObject)args[0].Ref!).Program.Pattern);
        add("$regExpFlags", static (in Arguments args) => RegExpBuiltins.FlagsText(((RegExpObject)args[0].Ref!).Program.Flags));
        add("$regExpExec", static (in Arguments args) => RegExpBuiltins.Exec(args.Realm, args[0], args.String(1)));
        add("$regExpExecAt", static (in Arguments args) => RegExpBuiltins.ExecAt(args.Realm, (RegExpObject)args[0].Ref!, args.String(1), args[2].Num));
        add("$replacerArguments", static (in Arguments args) => RegExpBuiltins.ReplacerArguments(args.Realm, (RegExpObject)args[0].Ref!, args.String(1)));
        add("$groupCount", static (in Arguments args) => ((RegExpObject)args[0].Ref!).Program.GroupCount);
        add("$regExpStringIterator", static (in Arguments args) => new RegExpStringIterator(args.Realm, args[0].AsObject(), args.String(1), args.Boolean(2), args.Boolean(3)));
        add("$iteratorMatcher", static (in Arguments args) => Iterator(args).Matcher);
        add("$iteratorText", static (in Arguments args) => Iterator(args).Text);
        add("$iteratorIsGlobal", static (in Arguments args) => Iterator(args).IsGlobal);
        add("$iteratorIsUnicode", static (in Arguments args) => Iterator(args).IsUnicode);
        add("$iteratorDone", static (in Arguments args) => Iterator(args).IsDone = true);
        add("$substitute", static (in Arguments args) => Substitution.Fill(args));
        add("$templateNames", static (in Arguments args) => Substitution.Names(args.Realm, args.String(0)));
    }

    private static void AddJson(Action<string, NativeBody> add)
    {
        add("$jsonIndent", static (in Arguments args) => JsonBuiltins.Indent(args[0]));
        add("$quoteJson", static (in Arguments args) => Quote(args));
        add("$unwrapPrimitive", static (in Arguments args) => args[0].Ref is PrimitiveObject { Value: { IsBoolean: true } or { IsBigInt: true } } wrapper ? wrapper.Value : args[0]);
        add("$describeConstructor", static (in Arguments args) => $"'{args[0].AsObject().ClassName}'");
    }

    private static void AddCollections(Action<string, NativeBody> add)
    {
        add("$collectionEntries", static (in Arguments args) => new CollectionIterator(args.Realm, Collection(args, args.Boolean(1), "forEach"), keys: true, values: true));
        add("$collectionSize", static (in Arguments args) => ((CollectionObject)args[0].Ref!).Count);
        add("$moveNext", static (in Arguments args) => ((CollectionIterator)args[0].Ref!).MoveNext());
        add("$currentKey", static (in Arguments args) => ((CollectionIterator)args[0].Ref!).Key);
        add("$currentValue", static (in Arguments args) => ((CollectionIterator)args[0].Ref!).Value);
        add("$newMap", static (in Arguments args) => CollectionObject.Create(args.Realm, isMap: true));
        add("$mapGet", static (in Arguments args) => ((CollectionObject)args[0].Ref!).Find(args[1])?.Value ?? JsValue.Undefined);
        add("$mapSet", static (in Arguments args) => ((CollectionObject)args[0].Ref!).Put(args[1], args[2]));
        add("$requireSet", static (in Arguments args) => Collection(args, isMap: false, "union"));
        add("$newSet", static (in Arguments args) => CollectionObject.Create(args.Realm, isMap: false));
        add("$copySet", static (in Arguments args) => ((CollectionObject)args[0].Ref!).Copy());
        add("$setAdd", static (in Arguments args) => ((CollectionObject)args[0].Ref!).Put(args[1], JsValue.Undefined));
        add("$setDelete", static (in Arguments args) => ((CollectionObject)args[0].Ref!).Remove(args[1]));
        add("$setHas", static (in Arguments args) => ((CollectionObject)args[0].Ref!).Find(args[1]) is not null);
    }

    private static JsValue Repeat(in Arguments args)
    {
        var text = new TextBuilder(args.Realm);
        for (var i = 0; i < args[1].Num; i++) text.Append(args.String(0));
        return text.ToString();
    }

    private static JsValue Quote(in Arguments args)
    {
        var text = new TextBuilder(args.Realm);
        JsonText.AppendQuoted(text, args.String(0));
        return text.ToString();
    }

    /// <summary>Puts pieces in place of parts of a text: positions, their lengths (an array, or one number for all), the pieces.</summary>
    private static JsValue Splice(in Arguments args)
    {
        var text = args.String(0);
        var positions = (JsArray)args[1].Ref!;
        var pieces = (JsArray)args[3].Ref!;
        var result = new TextBuilder(args.Realm);
        var done = 0;
        for (var i = 0; i < positions.DenseCount; i++)
        {
            var at = (int)positions.Dense[i].Num;
            result.Append(text.AsSpan(done, at - done));
            result.Append(pieces.Dense[i].AsString());
            done = at + (int)(args[2].Ref is JsArray lengths ? lengths.Dense[i].Num : args[2].Num);
        }

        result.Append(text.AsSpan(done));
        return result.ToString();
    }

    private static CollectionObject Collection(in Arguments args, bool isMap, string method) =>
        args[0].Ref is CollectionObject collection && collection.IsMap == isMap
            ? collection
            : throw args.TypeError($"Method {(isMap ? "Map" : "Set")}.prototype.{method} called on incompatible receiver {Receiver.Describe(args[0])}");

    private static RegExpStringIterator Iterator(in Arguments args) => (RegExpStringIterator)args[0].Ref!;

    private static TextObject TextOf(in Arguments args) => (TextObject)args[0].Ref!;
}
