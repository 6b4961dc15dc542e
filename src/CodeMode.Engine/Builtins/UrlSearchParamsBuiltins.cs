using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://url.spec.whatwg.org/#interface-urlsearchparams</summary>
internal static class UrlSearchParamsBuiltins
{
    private static readonly NativeCode s_entries = new("entries", 0, static (in Arguments args) => List(args, static (realm, pair) => JsArray.Create(realm, [pair.Key, pair.Value])));

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.UrlSearchParams)
        .Tag("URLSearchParams")
        .Getter("size", static (in Arguments args) => This(args).Pairs.Count)
        .Method("append", 2, Append, ".ss")
        .Method("delete", 1, Delete, ".ss")
        .Method("get", 1, static (in Arguments args) => Find(args) is { } value ? value : JsValue.Null, ".s")
        .Method("getAll", 1, GetAll, ".s")
        .Method("has", 1, Has, ".ss")
        .Method("set", 2, Set, ".ss")
        .Method("sort", 0, Sort)
        .Method("toString", 0, static (in Arguments args) => This(args).Write())
        .SelfHosted("forEach", "Url.forEach")
        .Method("keys", 0, static (in Arguments args) => List(args, static (_, pair) => pair.Key))
        .Method("values", 0, static (in Arguments args) => List(args, static (_, pair) => pair.Value))
        .Add("entries", PropertyFlags.Hidden, static realm => realm.Shared(s_entries))
        .Add(JsSymbol.Iterator, PropertyFlags.Hidden, static realm => realm.Shared(s_entries));

    private static readonly NativeCode s_constructor = new("URLSearchParams", 0, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.UrlSearchParamsPrototype,
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    public static void AddIntrinsics(Action<string, NativeBody> add)
    {
        add("$urlAppend", static (in Arguments args) => AppendTo((UrlSearchParamsObject)args[0].Ref!, args.String(1), args.String(2)));
        add("$urlPairs", static (in Arguments args) => Pairs(args.Realm, args[0].Ref as UrlSearchParamsObject ?? throw Incompatible(args), static (realm, pair) => JsArray.Create(realm, [pair.Key, pair.Value])));
    }

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) throw args.TypeError("Class constructor URLSearchParams cannot be invoked without 'new'");
        var parameters = new UrlSearchParamsObject(args.Realm, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.UrlSearchParamsPrototype), null);
        if (args[0].IsObject) return args.TailCall(args.Realm.SelfHosted("Url.fill"), parameters, args[0]);
        return args[0].IsUndefined ? parameters : parameters.Read(args.String(0));
    }

    private static JsValue AppendTo(UrlSearchParamsObject parameters, string name, string value)
    {
        parameters.Add(name, value);
        parameters.Changed();
        return JsValue.Undefined;
    }

    private static JsValue Append(in Arguments args) => AppendTo(This(args), args.String(0), args.String(1));

    private static JsValue Delete(in Arguments args)
    {
        var parameters = This(args);
        var name = args.String(0);
        var value = args[1].IsUndefined ? null : args.String(1);
        args.Meter.ChargeFuel(parameters.Pairs.Count);
        parameters.Pairs.RemoveAll(pair => pair.Key == name && (value is null || pair.Value == value));
        parameters.Changed();
        return JsValue.Undefined;
    }

    private static JsValue GetAll(in Arguments args)
    {
        var name = args.String(0);
        var values = JsArray.Empty(args.Realm);
        args.Meter.ChargeFuel(This(args).Pairs.Count);
        foreach (var pair in This(args).Pairs)
        {
            if (pair.Key == name) values.Push(pair.Value);
        }

        return values;
    }

    private static JsValue Has(in Arguments args)
    {
        var name = args.String(0);
        var value = args[1].IsUndefined ? null : args.String(1);
        args.Meter.ChargeFuel(This(args).Pairs.Count);
        return This(args).Pairs.Exists(pair => pair.Key == name && (value is null || pair.Value == value));
    }

    private static JsValue Set(in Arguments args)
    {
        var parameters = This(args);
        var name = args.String(0);
        args.Meter.ChargeFuel(parameters.Pairs.Count);
        var first = parameters.Pairs.FindIndex(pair => pair.Key == name);
        if (first < 0) return AppendTo(parameters, name, args.String(1));
        parameters.Pairs[first] = new(name, args.String(1));
        for (var i = parameters.Pairs.Count - 1; i > first; i--)
        {
            if (parameters.Pairs[i].Key == name) parameters.Pairs.RemoveAt(i);
        }

        parameters.Changed();
        return JsValue.Undefined;
    }

    private static JsValue Sort(in Arguments args)
    {
        var parameters = This(args);
        args.Meter.ChargeFuel(parameters.Pairs.Count * 20L);
        var sorted = parameters.Pairs.OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToList();
        parameters.Pairs.Clear();
        parameters.Pairs.AddRange(sorted);
        parameters.Changed();
        return JsValue.Undefined;
    }

    private static string? Find(in Arguments args)
    {
        var name = args.String(0);
        args.Meter.ChargeFuel(This(args).Pairs.Count);
        var index = This(args).Pairs.FindIndex(pair => pair.Key == name);
        return index < 0 ? null : This(args).Pairs[index].Value;
    }

    /// <summary>An iterator over the pairs as they are now.</summary>
    private static JsValue List(in Arguments args, Func<Realm, KeyValuePair<string, string>, JsValue> select) =>
        new ArrayIterator(args.Realm, Pairs(args.Realm, This(args), select), ArrayIterationKind.Values);

    private static JsArray Pairs(Realm realm, UrlSearchParamsObject parameters, Func<Realm, KeyValuePair<string, string>, JsValue> select)
    {
        var list = JsArray.Empty(realm);
        realm.Meter.ChargeFuel(parameters.Pairs.Count);
        foreach (var pair in parameters.Pairs) list.Push(select(realm, pair));
        return list;
    }

    private static UrlSearchParamsObject This(in Arguments args) => args.This.Ref as UrlSearchParamsObject ?? throw Incompatible(args);

    private static JsException Incompatible(in Arguments args) => args.TypeError("Receiver must be an instance of class URLSearchParams");
}
