using CodeMode.Engine.Builtins;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Json;

/// <summary>
/// Values to JSON text as long as no code of the program takes part: https://tc39.es/ecma262/#sec-json.stringify.
/// Where a getter, a proxy or a toJSON turns up, it gives up, and the self-hosted function does it all.
/// </summary>
internal sealed class JsonWriter(Realm realm, string indent)
{
    // Few objects lie deeper: those above are looked through one by one for circles, the others are in a set.
    private const int Shallow = 32;

    private readonly TextBuilder _text = new(realm, 256);
    private readonly Dictionary<Shape, JsonLayout?> _layouts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JsObject> _deep = new(ReferenceEqualityComparer.Instance);
    private JsonLevel[] _levels = new JsonLevel[8];
    private int _depth;
    private Shape? _lastShape;
    private JsonLayout? _lastLayout;

    /// <summary>False when program code would have to run.</summary>
    public bool TryWrite(JsValue value, out JsValue result)
    {
        result = JsValue.Undefined;
        if (IsLeftOut(value)) return !HasToJson(value);
        if (!TryBegin(value)) return false;
        while (_depth > 0)
        {
            realm.Meter.ChargeFuel(2);
            ref var level = ref _levels[_depth - 1];
            var isWritten = level.Layout is { } layout ? TryWriteMember(ref level, layout) : level.Keys is { } keys ? TryWriteMember(ref level, keys) : TryWriteElement(ref level);
            if (!isWritten) return false;
        }

        result = _text.ToString();
        return true;
    }

    // What a level's parts are is read before they are begun: the table of levels may grow then.
    private bool TryWriteElement(ref JsonLevel level)
    {
        var array = (JsArray)level.Target;
        if (level.Next >= array.Length)
        {
            End(']');
            return true;
        }

        var value = JsValue.Undefined;
        if (array.IsDense && !array.Dense[level.Next].IsHole)
        {
            value = array.Dense[level.Next];
        }
        else if (array.GetOwn(new PropertyKey(level.Next), out var property))
        {
            if (property.IsAccessor) return false;
            value = property.Value;
        }
        else if (!IsPlainArrayPrototype(array))
        {
            return false;
        }

        level.Next++;
        Separate(ref level);
        if (!IsLeftOut(value)) return TryBegin(value);
        _text.Append("null");
        return !HasToJson(value);
    }

    private bool TryWriteMember(ref JsonLevel level, JsonLayout layout)
    {
        if (level.Next >= (uint)layout.Members.Length)
        {
            End('}');
            return true;
        }

        var (name, slot) = layout.Members[level.Next++];
        var value = level.Target.Slots[slot];
        if (IsLeftOut(value)) return !HasToJson(value);
        Separate(ref level);
        _text.Append(name);
        return TryBegin(value);
    }

    private bool TryWriteMember(ref JsonLevel level, List<PropertyKey> keys)
    {
        if (level.Next >= keys.Count)
        {
            End('}');
            return true;
        }

        var key = keys[(int)level.Next++];
        if (key.IsSymbol || !level.Target.GetOwn(key, out var property) || !property.IsEnumerable) return true;
        if (property.IsAccessor) return false;
        if (IsLeftOut(property.Value)) return !HasToJson(property.Value);
        Separate(ref level);
        JsonText.AppendQuoted(_text, key.ToString());
        _text.Append(Colon);
        return TryBegin(property.Value);
    }

    private string Colon => indent.Length == 0 ? ":" : ": ";

    private void Separate(ref JsonLevel level)
    {
        if (level.HasMembers) _text.Append(',');
        level.HasMembers = true;
        NewLine(_depth);
    }

    private void End(char bracket)
    {
        ref var level = ref _levels[--_depth];
        if (_depth >= Shallow) _deep.Remove(level.Target);
        if (level.HasMembers) NewLine(_depth);
        _text.Append(bracket);
        level = default;
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
                if (double.IsFinite(value.Num)) _text.Append(value.Num);
                else _text.Append("null");
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
                return Open(target);
            default:
                return false;
        }
    }

    private bool Open(JsObject target)
    {
        // The self-hosted function finds the circle again, and words the error.
        if (IsExotic(target) || IsOpen(target)) return false;
        var layout = target.Shape.IsUnique || target.Shape.IsExotic ? null : GetLayout(target);
        if (layout?.HasToJson ?? HasToJson(target)) return false;
        if (target is JsArray)
        {
            _text.Append('[');
            Push(new JsonLevel(target, null, null));
            return true;
        }

        _text.Append('{');
        if (layout is not null && target.Indexed is null && target.GetType() == typeof(JsObject))
        {
            Push(new JsonLevel(target, layout, null));
            return true;
        }

        var keys = new List<PropertyKey>();
        target.CollectKeys(keys);
        realm.Meter.ChargeMemory(keys.Count * 16L);
        realm.Meter.ChargeFuel(keys.Count);
        Push(new JsonLevel(target, null, keys));
        return true;
    }

    private JsonLayout? GetLayout(JsObject target)
    {
        if (ReferenceEquals(target.Shape, _lastShape)) return _lastLayout;
        _lastShape = target.Shape;
        if (_layouts.TryGetValue(target.Shape, out _lastLayout)) return _lastLayout;
        realm.Meter.ChargeMemory(100 + target.Shape.Count * 64L);
        _lastLayout = JsonLayout.Create(realm, target.Shape, Colon, HasToJson(target));
        _layouts.Add(target.Shape, _lastLayout);
        return _lastLayout;
    }

    private void Push(in JsonLevel level)
    {
        if (_depth == _levels.Length)
        {
            realm.Meter.ChargeMemory(_depth * 80L);
            Array.Resize(ref _levels, _depth * 2);
        }

        if (_depth >= Shallow)
        {
            realm.Meter.ChargeMemory(48);
            _deep.Add(level.Target);
        }

        _levels[_depth++] = level;
    }

    private bool IsOpen(JsObject target)
    {
        for (var i = Math.Min(_depth, Shallow) - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_levels[i].Target, target)) return true;
        }

        return _depth > Shallow && _deep.Contains(target);
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
