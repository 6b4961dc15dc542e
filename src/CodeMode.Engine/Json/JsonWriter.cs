using CodeMode.Engine.Builtins;
using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Json;

/// <summary>
/// Values to JSON text as long as no code of the program takes part: https://tc39.es/ecma262/#sec-json.stringify.
/// Where a getter, a proxy or a toJSON turns up, it gives up, and the self-hosted function does it all.
/// </summary>
internal sealed class JsonWriter(Realm realm, string indent)
{
    private readonly TextBuilder _text = new(realm);
    private readonly Stack<Level> _levels = new();
    private readonly HashSet<JsObject> _open = new(ReferenceEqualityComparer.Instance);

    /// <summary>An object or array that is being written: its keys (null for an array) and how far it is.</summary>
    private sealed class Level(JsObject target, List<PropertyKey>? keys)
    {
        public JsObject Target { get; } = target;

        public List<PropertyKey>? Keys { get; } = keys;

        public uint Next { get; set; }

        public bool HasMembers { get; set; }
    }

    /// <summary>False when program code would have to run.</summary>
    public bool TryWrite(JsValue value, out JsValue result)
    {
        result = JsValue.Undefined;
        if (IsLeftOut(value)) return !HasToJson(value);
        if (!TryBegin(value)) return false;
        while (_levels.TryPeek(out var level))
        {
            realm.Meter.ChargeFuel(2);
            if (!(level.Keys is null ? TryWriteElement(level) : TryWriteMember(level, level.Keys))) return false;
        }

        result = _text.ToString();
        return true;
    }

    private bool TryWriteElement(Level level)
    {
        var array = (JsArray)level.Target;
        if (level.Next >= array.Length)
        {
            End(level, ']');
            return true;
        }

        var value = JsValue.Undefined;
        if (array.GetOwn(new PropertyKey(level.Next), out var property))
        {
            if (property.IsAccessor) return false;
            value = property.Value;
        }
        else if (!IsPlainArrayPrototype(array))
        {
            return false;
        }

        level.Next++;
        Separate(level);
        if (!IsLeftOut(value)) return TryBegin(value);
        _text.Append("null");
        return !HasToJson(value);
    }

    private bool TryWriteMember(Level level, List<PropertyKey> keys)
    {
        if (level.Next >= keys.Count)
        {
            End(level, '}');
            return true;
        }

        var key = keys[(int)level.Next++];
        if (key.IsSymbol || !level.Target.GetOwn(key, out var property) || !property.IsEnumerable) return true;
        if (property.IsAccessor) return false;
        if (IsLeftOut(property.Value)) return !HasToJson(property.Value);
        Separate(level);
        JsonText.AppendQuoted(_text, key.ToString());
        _text.Append(indent.Length == 0 ? ":" : ": ");
        return TryBegin(property.Value);
    }

    private void Separate(Level level)
    {
        if (level.HasMembers) _text.Append(',');
        level.HasMembers = true;
        NewLine(_levels.Count);
    }

    private void End(Level level, char bracket)
    {
        _levels.Pop();
        _open.Remove(level.Target);
        if (level.HasMembers) NewLine(_levels.Count);
        _text.Append(bracket);
    }

    private void NewLine(int depth)
    {
        if (indent.Length == 0) return;
        _text.Append('\n');
        for (var i = 0; i < depth; i++) _text.Append(indent);
    }

    /// <summary>Writes a primitive, or opens an object.</summary>
    private bool TryBegin(JsValue value)
    {
        if (value.Ref is PrimitiveObject wrapper)
        {
            // Unwrapping runs valueOf or toString, which the program may have replaced.
            return HasToJson(value) ? false : wrapper.Value.IsBoolean && TryBegin(wrapper.Value);
        }

        switch (value.Ref)
        {
            case null:
                _text.Append(double.IsFinite(value.Num) ? NumberFormatter.ToString(value.Num) : "null");
                return true;
            case string or Rope:
                JsonText.AppendQuoted(_text, Operators.Flat(realm, value.Ref));
                return true;
            case Tag tag:
                _text.Append(tag.ToString());
                return true;
            case JsBigInt:
                return HasToJson(value) ? false : throw realm.TypeError("Do not know how to serialize a BigInt");
            case DateObject date when date.HasBuiltinToJson:
                if (double.IsFinite(date.Time)) JsonText.AppendQuoted(_text, Time.DateText.Iso(date.Time));
                else _text.Append("null");
                return true;
            case JsObject target:
                return !IsExotic(target) && !HasToJson(value) && Open(target);
            default:
                return false;
        }
    }

    private bool Open(JsObject target)
    {
        // The self-hosted function finds the circle again, and words the error.
        if (!_open.Add(target)) return false;
        realm.Meter.ChargeMemory(120);
        if (target is JsArray)
        {
            _text.Append('[');
            _levels.Push(new Level(target, null));
            return true;
        }

        var keys = new List<PropertyKey>();
        target.CollectKeys(keys);
        realm.Meter.ChargeMemory(keys.Count * 16L);
        realm.Meter.ChargeFuel(keys.Count);
        _text.Append('{');
        _levels.Push(new Level(target, keys));
        return true;
    }

    private static bool IsLeftOut(in JsValue value) => value.IsUndefined || value.IsSymbol || value.IsHole || value.IsCallable;

    /// <summary>Whether toJSON may stand on the value or its prototypes, in any form.</summary>
    private bool HasToJson(in JsValue value)
    {
        var target = value.Ref switch
        {
            JsObject o => o,
            JsBigInt => realm.Get(Intrinsic.BigIntPrototype),
            _ => null,
        };
        for (; target is not null; target = target.Prototype)
        {
            if (IsExotic(target) || target.GetOwn("toJSON", out _)) return true;
        }

        return false;
    }

    private static bool IsPlainArrayPrototype(JsArray array) =>
        array.Prototype is { Indexed: null } prototype && prototype.Prototype is null or { Indexed: null };

    /// <summary>Proxies answer by program code.</summary>
    private static bool IsExotic(JsObject target) => target is Execution.ProxyObject;
}
