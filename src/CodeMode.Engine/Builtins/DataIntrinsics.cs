using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Intrinsics with which Prelude/Data.js makes data for the host.</summary>
internal static class DataIntrinsics
{
    public static void AddTo(Action<string, NativeBody> add)
    {
        add("$dataOf", static (in Arguments args) => new DataHolder(args.Realm, HostValues.FromPrimitive(args.Realm, args[0]) ?? ScriptData.Undefined));
        add("$dataObject", static (in Arguments args) => new DataHolder(args.Realm, new ScriptObject()));
        add("$dataArray", CreateArray);
        add("$dataAdd", Add);
        add("$dataKind", static (in Arguments args) => KindOf(args.Realm, args[0].AsObject()));
        add("$unbox", static (in Arguments args) => ((PrimitiveObject)args[0].Ref!).Value);
        add("$pathSet", static (in Arguments args) => new IdentitySet(args.Realm));
        add("$pathHas", static (in Arguments args) => ((IdentitySet)args[0].Ref!).Members.Contains(args[1].AsObject()));
        add("$pathAdd", static (in Arguments args) => ((IdentitySet)args[0].Ref!).Members.Add(args[1].AsObject()));
        add("$pathRemove", static (in Arguments args) => ((IdentitySet)args[0].Ref!).Members.Remove(args[1].AsObject()));
        add("$pathStep", PathStep);
        add("$removeLast", RemoveLast);
        add("$collectionItems", CollectionItems);
        add("$mapPairs", MapPairs);
        add("$callHost", static (in Arguments args) => args.Realm.Machine.CallHost(
            (HostFunction)args[0].Ref!, [.. ((JsArray)args[1].Ref!).Dense.Take(((JsArray)args[1].Ref!).DenseCount).Select(v => ((DataHolder)v.Ref!).Data)]));
    }

    private static JsValue CreateArray(in Arguments args)
    {
        var items = new List<ScriptData>();
        return new DataHolder(args.Realm, new ScriptArray(items), items);
    }

    private static JsValue Add(in Arguments args)
    {
        ((DataHolder)args[0].Ref!).Add(args[1], (DataHolder)args[2].Ref!);
        return JsValue.Undefined;
    }

    private static string KindOf(Realm realm, JsObject value) => value switch
    {
        _ when value.IsCallable => "function",
        JsPromise => "promise",
        PrimitiveObject => "primitive",
        RegExpObject => "text",
        CollectionObject { IsMap: true } => "map",
        CollectionObject => "set",
        ErrorObject => "error",
        _ => ArrayBuiltins.IsArray(realm, value) ? "array" : "object",
    };

    // A set as its values; a map with other keys than texts as pairs; undefined for a map that becomes an object.
    private static JsValue CollectionItems(in Arguments args)
    {
        var collection = (CollectionObject)args[0].Ref!;
        var isObject = collection.IsMap;
        var items = new List<JsValue>();
        for (var entry = collection.Head.Next; entry is not null; entry = entry.Next)
        {
            if (entry.IsRemoved) continue;
            isObject &= entry.Key.IsString;
            items.Add(collection.IsMap ? JsArray.Create(args.Realm, [entry.Key, entry.Value]) : entry.Key);
        }

        return isObject ? JsValue.Undefined : JsArray.Create(args.Realm, [.. items]);
    }

    private static JsValue MapPairs(in Arguments args)
    {
        var items = new List<JsValue>();
        for (var entry = ((CollectionObject)args[0].Ref!).Head.Next; entry is not null; entry = entry.Next)
        {
            if (!entry.IsRemoved) items.Add(JsArray.Create(args.Realm, [entry.Key, entry.Value]));
        }

        return JsArray.Create(args.Realm, [.. items]);
    }

    private static JsValue PathStep(in Arguments args)
    {
        var path = args[0].AsString();
        if (args[1].IsNumber) return $"{path}[{Conversions.ToText(args[1])}]";
        var key = args[1].IsString ? args[1].AsString() : "";
        return key.Length == 0 || path.Length > 200 ? path : $"{path}.{key}";
    }

    private static JsValue RemoveLast(in Arguments args)
    {
        var list = (JsArray)args[0].Ref!;
        list.SetLength(list.Length - 1);
        return JsValue.Undefined;
    }
}
