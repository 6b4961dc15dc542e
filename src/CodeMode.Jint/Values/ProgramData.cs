using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Native.Error;
using Jint.Native.Object;
using Jint.Runtime;

namespace CodeMode.Jint.Values;

/// <summary>Values of a program as data for the host. Getters, toJSON and traps run under the meter.</summary>
internal sealed class ProgramData(Constraint meter, Action<string>? warn)
{
    private const int MaxDepth = 500;
    private const string ToJson = "toJSON";

    private readonly HashSet<ObjectInstance> _path = new(ReferenceEqualityComparer.Instance);

    public ScriptData Convert(JsValue value) => Convert(value, "", "result");

    private ScriptData Convert(JsValue value, string key, string path)
    {
        meter.Check();
        if (value is ObjectInstance asked && asked.Get(ToJson) is { } toJson && toJson.IsCallable()) value = toJson.Call(asked, [new JsString(key)]);
        if (value is ObjectInstance target) return ConvertObject(target, path);
        switch (value.Type)
        {
            case Types.Null: return ScriptData.Null;
            case Types.Boolean: return ScriptData.From(value.AsBoolean());
            case Types.Number: return double.IsFinite(value.AsNumber()) ? ScriptData.From(value.AsNumber()) : ScriptData.Null;
            case Types.String: return ScriptData.From(value.AsString());
            case Types.BigInt: return ScriptData.From(value.ToString());
            case Types.Symbol: Warn(path, "is a symbol"); return ScriptData.Undefined;
            default: return ScriptData.Undefined;
        }
    }

    private ScriptData ConvertObject(ObjectInstance value, string path)
    {
        if (value.IsCallable())
        {
            Warn(path, "is a function, which is no data");
            return ScriptData.Undefined;
        }

        if (value.IsPromise()) return Replace(path, "is a Promise that was not awaited", "[Promise]");
        if (value is IJsPrimitive boxed) return Convert(boxed.PrimitiveValue, "", path);
        if (value is JsRegExp pattern) return ScriptData.From($"/{pattern.Source}/{pattern.Flags}");
        if (_path.Contains(value)) return Replace(path, "refers back to an object that contains it", "[Circular]");
        if (_path.Count > MaxDepth) return Replace(path, "is nested too deeply", "[nested too deeply]");
        _path.Add(value);
        try
        {
            return value switch
            {
                JsMap map => FromMap(map, path),
                JsSet set => FromItems(Items(set), path),
                _ when value.IsArray() => FromItems(Items(value), path),
                _ => FromMembers(value, path),
            };
        }
        finally
        {
            _path.Remove(value);
        }
    }

    private ScriptData FromMap(JsMap map, string path)
    {
        var pairs = new List<KeyValuePair<JsValue, JsValue>>();
        for (var all = map.GetEnumerator(); all.MoveNext();) pairs.Add(all.Current);
        if (!pairs.TrueForAll(static pair => pair.Key.IsString()))
        {
            return FromItems(pairs.Select(pair => (JsValue)new JsArray(map.Engine, [pair.Key, pair.Value])), path);
        }

        var result = new ScriptObject();
        foreach (var (key, value) in pairs) Add(result, key.AsString(), value, path);
        return result;
    }

    private ScriptArray FromItems(IEnumerable<JsValue> values, string path)
    {
        var items = new List<ScriptData>();
        foreach (var value in values)
        {
            var index = items.Count.ToString(CultureInfo.InvariantCulture);
            var item = Convert(value, index, $"{path}[{index}]");
            items.Add(item.Kind == ScriptDataKind.Undefined ? ScriptData.Null : item);
        }

        return new ScriptArray(items);
    }

    private ScriptObject FromMembers(ObjectInstance value, string path)
    {
        var result = new ScriptObject();
        if (value is ErrorInstance)
        {
            Add(result, "name", value.Get("name"), path);
            Add(result, "message", value.Get("message"), path);
        }

        foreach (var key in value.GetOwnPropertyKeys(Types.String))
        {
            if (value.GetOwnProperty(key) is { Enumerable: true }) Add(result, key.AsString(), value.Get(key), path);
        }

        return result;
    }

    private void Add(ScriptObject result, string name, JsValue value, string path)
    {
        var data = Convert(value, name, path.Length > 200 ? path : $"{path}.{name}");
        if (data.Kind != ScriptDataKind.Undefined) result.Add(name, data);
    }

    private static IEnumerable<JsValue> Items(JsSet set)
    {
        for (var all = set.GetEnumerator(); all.MoveNext();) yield return all.Current;
    }

    private static IEnumerable<JsValue> Items(ObjectInstance array)
    {
        var length = array.Get("length").AsNumber();
        for (var i = 0; i < length; i++) yield return array.Get(new JsNumber(i));
    }

    private ScriptData Replace(string path, string problem, string text)
    {
        Warn(path, problem);
        return ScriptData.From(text);
    }

    private void Warn(string path, string problem) => warn?.Invoke($"'{path}' {problem}; it was left out or replaced. Return plain data.");
}
