using System.Runtime.CompilerServices;
using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    /// <summary>Reads <c>stack[at][name]</c> into <c>stack[at]</c>; a getter or proxy pushes a frame that will.</summary>
    private void GetNamed(int at, string name, ref InlineCache cache)
    {
        var receiver = _stack[at];
        var target = receiver.Ref as JsObject ?? PrototypeOfPrimitive(receiver, name);
        if (receiver.Ref is string or Rope && name == "length")
        {
            _stack[at] = Rope.LengthOf(receiver.Ref);
            _sp = at + 1;
            return;
        }

        var key = PropertyKey.From(name);
        if (!Find(target, key, out var property, out var holder))
        {
            _stack[at] = JsValue.Undefined;
            _sp = at + 1;
            return;
        }

        if (holder is ProxyObject proxy)
        {
            CallSelfHosted(at, "Proxy.get", proxy, name, receiver, JsValue.Undefined);
            return;
        }

        if (property.IsAccessor)
        {
            if (property.Accessor.Getter is { } getter)
            {
                CallGetter(at, getter, receiver);
                return;
            }

            _stack[at] = JsValue.Undefined;
            _sp = at + 1;
            return;
        }

        if (key.Name is not null && receiver.Ref is string) RememberOfText(ref cache, target, holder!, name);
        else if (key.Name is not null) Remember(ref cache, target, holder!, name, ReferenceEquals(target, receiver.Ref));
        _stack[at] = property.Value;
        _sp = at + 1;
    }

    // A text has the methods of its prototype: the layout of that is the one to compare, and the prototype, or its own, the holder.
    private static void RememberOfText(ref InlineCache cache, JsObject prototype, JsObject holder, string name)
    {
        Remember(ref cache, prototype, holder, name, isObject: true);
        if (ReferenceEquals(cache.Shape, prototype.Shape)) cache.Holder ??= prototype;
    }

    private static void Remember(ref InlineCache cache, JsObject target, JsObject holder, object name, bool isObject)
    {
        if (!isObject || target.Shape.IsExotic || holder.Shape.IsExotic) return;
        var slot = holder.Shape.Find(name, out _);
        if (slot < 0) return;
        if (!ReferenceEquals(target, holder))
        {
            for (var between = target.Prototype; !ReferenceEquals(between, holder); between = between!.Prototype)
            {
                if (between!.Shape.IsExotic) return;
            }
        }

        target.Shape.IsCached = true;
        holder.Shape.IsCached = true;
        cache.Shape = target.Shape;
        cache.Holder = ReferenceEquals(target, holder) ? null : holder;
        cache.Slot = slot;
        cache.Epoch = target.Realm.PrototypeEpoch;
        cache.Next = null;
    }

    /// <summary>Looks along the prototypes. A proxy on the way is the holder, without a property.</summary>
    internal static bool Find(JsObject target, in PropertyKey key, out Property property, out JsObject? holder)
    {
        for (var current = target; current is not null; current = current.Prototype)
        {
            if (current.GetOwn(key, out property))
            {
                holder = current;
                return true;
            }

            if (current is ProxyObject && !key.IsPrivate)
            {
                holder = current;
                return true;
            }

            // An index of a typed array is never looked up further: the array holds the answer that there is none.
            if (current is TypedArrayObject && current.OwnsMissing(key))
            {
                property = default;
                holder = current;
                return false;
            }
        }

        property = default;
        holder = null;
        return false;
    }

    private JsObject PrototypeOfPrimitive(in JsValue value, string name)
    {
        if (value.IsNullish) throw Realm.TypeError($"Cannot read properties of {value.Ref} (reading '{name}')");
        return PrototypeOfPrimitive(value);
    }

    private JsObject PrototypeOfPrimitive(in JsValue value) => Realm.Get(value.Ref switch
    {
        null => Intrinsic.NumberPrototype,
        string or Rope => Intrinsic.StringPrototype,
        JsSymbol => Intrinsic.SymbolPrototype,
        JsBigInt => Intrinsic.BigIntPrototype,
        Tag when value.IsBoolean => Intrinsic.BooleanPrototype,
        _ => throw new InvalidOperationException("A value without properties."),
    });

    /// <summary>Reads <c>stack[at][stack[at + 1]]</c> into <c>stack[at]</c>.</summary>
    private void GetElement(int at)
    {
        var receiver = _stack[at];
        var keyValue = _stack[at + 1];
        if (keyValue.Ref is JsObject)
        {
            if (receiver.IsNullish) throw Realm.TypeError($"Cannot read properties of {receiver.Ref}");
            CallSelfHosted(at, "Coercion.getElement", receiver, keyValue);
            return;
        }

        if (receiver.Ref is string or Rope && keyValue.Ref is null && keyValue.Num >= 0 && keyValue.Num < Rope.LengthOf(receiver.Ref) && keyValue.Num == (int)keyValue.Num)
        {
            _stack[at] = Operators.CharacterAt(Operators.Flat(Realm, receiver.Ref), (int)keyValue.Num);
            _sp = at + 1;
            return;
        }

        GetKeyed(at, receiver, PropertyKey.From(keyValue));
    }

    private void GetKeyed(int at, JsValue receiver, in PropertyKey key)
    {
        if (receiver.IsNullish) throw Realm.TypeError($"Cannot read properties of {receiver.Ref} (reading '{key}')");
        if (receiver.Ref is string or Rope && (key.Name is null || key.Name is "length"))
        {
            var text = Operators.Flat(Realm, receiver.Ref);
            _stack[at] = key.Name is not null ? text.Length : key.Index < (uint)text.Length ? Operators.CharacterAt(text, (int)key.Index) : JsValue.Undefined;
            _sp = at + 1;
            return;
        }

        GetFrom(at, receiver.Ref as JsObject ?? PrototypeOfPrimitive(receiver), key, receiver);
    }

    private void GetFrom(int at, JsObject target, in PropertyKey key, JsValue receiver)
    {
        if (!Find(target, key, out var property, out var holder))
        {
            _stack[at] = JsValue.Undefined;
        }
        else if (holder is ProxyObject proxy && !key.IsPrivate)
        {
            CallSelfHosted(at, "Proxy.get", proxy, key.ToValue(), receiver, JsValue.Undefined);
            return;
        }
        else if (!property.IsAccessor)
        {
            _stack[at] = property.Value;
        }
        else if (property.Accessor.Getter is { } getter)
        {
            CallGetter(at, getter, receiver);
            return;
        }
        else
        {
            _stack[at] = JsValue.Undefined;
        }

        _sp = at + 1;
    }

    /// <summary>Stores <c>stack[at][name] = stack[at + 1]</c> and leaves the value in <c>stack[at]</c>.</summary>
    private void SetNamed(int at, string name, ref InlineCache cache)
    {
        var receiver = _stack[at];
        if (receiver.Ref is JsObject target && !target.Shape.IsExotic)
        {
            var before = target.Shape;
            SetKeyed(at, receiver, PropertyKey.From(name), _stack[at + 1]);
            if (_depth > 0 && target is not JsArray { } && !target.IsPrototype) RememberStore(ref cache, target, before, name);
            return;
        }

        SetKeyed(at, receiver, PropertyKey.From(name), _stack[at + 1]);
    }

    private void RememberStore(ref InlineCache cache, JsObject target, Shape before, string name)
    {
        var slot = target.Shape.Find(name, out var flags);
        if (slot < 0 || (flags & (PropertyFlags.Accessor | PropertyFlags.Writable)) != PropertyFlags.Writable || PropertyKey.TryParseIndex(name, out _)) return;
        if (ReferenceEquals(before, target.Shape))
        {
            target.Shape.IsCached = true;
            cache = new InlineCache { Shape = target.Shape, Slot = slot };
        }
        else if (!before.IsUnique && !target.Shape.IsUnique && target.Shape.Count == before.Count + 1)
        {
            cache = new InlineCache { Shape = before, Next = target.Shape, Slot = slot, Epoch = Realm.PrototypeEpoch };
        }
    }

    /// <summary>https://tc39.es/ecma262/#sec-ordinaryset; in strict mode a failure is a TypeError.</summary>
    private void SetKeyed(int at, JsValue receiver, in PropertyKey key, JsValue value)
    {
        if (receiver.IsNullish) throw Realm.TypeError($"Cannot set properties of {receiver.Ref} (setting '{key}')");
        SetOn(at, receiver.Ref as JsObject ?? PrototypeOfPrimitive(receiver), key, value, receiver);
    }

    private void SetOn(int at, JsObject target, in PropertyKey key, JsValue value, JsValue receiver)
    {
        if (target is TypedArrayObject view && TrySetElement(at, view, key, value, receiver)) return;
        if (receiver.IsString && (key.Name is "length" || (key.Name is null && key.Index < Rope.LengthOf(receiver.Ref!))))
        {
            throw Realm.TypeError($"Cannot assign to read only property '{key}' of string '{receiver.AsString()}'");
        }

        if (Find(target, key, out var property, out var holder))
        {
            if (holder is ProxyObject proxy && !key.IsPrivate)
            {
                CallSelfHosted(at, "Proxy.set", proxy, key.ToValue(), value, receiver);
                return;
            }

            if (property.IsAccessor)
            {
                if (property.Accessor.Setter is not { } setter) throw Realm.TypeError($"Cannot set property {key} of {Describe(receiver)} which has only a getter");
                _sp = at;
                // The value stays as the result of the assignment; what the setter returns is dropped.
                Push(value);
                Push(setter);
                Push(receiver);
                Push(value);
                Invoke(1, FrameKind.Discard);
                return;
            }

            if (!property.IsWritable) throw Realm.TypeError($"Cannot assign to read only property '{key}' of object '{Describe(receiver)}'");
            if (ReferenceEquals(holder, receiver.Ref))
            {
                if (value.IsObject && holder is JsArray && key.Name is "length")
                {
                    CallSelfHosted(at, "ArrayChange.setLength", holder, value);
                    return;
                }

                if (holder is JsArray array && key.Name is "length") SetArrayLength(array, value);
                else holder!.DefineOwn(key, new Property(value, property.Flags));
                _stack[at] = value;
                _sp = at + 1;
                return;
            }
        }

        else if (holder is TypedArrayObject)
        {
            _stack[at] = value;
            _sp = at + 1;
            return;
        }

        if (receiver.Ref is not JsObject owner) throw Realm.TypeError($"Cannot create property '{key}' on {Conversions.TypeOf(receiver)} '{(receiver.IsString ? receiver.AsString() : Describe(receiver))}'");
        if (!ReferenceEquals(owner, target) && owner.GetOwn(key, out var own))
        {
            if (own.IsAccessor || !own.IsWritable) throw Realm.TypeError($"Cannot assign to read only property '{key}' of object '{Describe(receiver)}'");
            owner.DefineOwn(key, new Property(value, own.Flags));
        }
        else if (!owner.IsExtensible || key.IsPrivate)
        {
            throw Realm.TypeError($"Cannot add property {key}, object is not extensible");
        }
        else
        {
            owner.DefineOwn(key, new Property(value, PropertyFlags.Default));
        }

        _stack[at] = value;
        _sp = at + 1;
    }

    // https://tc39.es/ecma262/#sec-typedarray-set; false when the key or the receiver make it an ordinary assignment.
    private bool TrySetElement(int at, TypedArrayObject view, in PropertyKey key, JsValue value, JsValue receiver)
    {
        if (!view.OwnsMissing(key)) return false;
        if (ReferenceEquals(receiver.Ref, view))
        {
            if (value.IsObject)
            {
                CallSelfHosted(at, "TypedArray.setElement", view, key.ToValue(), value, JsValue.Undefined);
                return true;
            }

            view.Store(key, value);
        }
        else if (view.Contains(key))
        {
            return false;
        }

        _stack[at] = value;
        _sp = at + 1;
        return true;
    }

    private void SetArrayLength(JsArray array, JsValue value)
    {
        var number = Conversions.ToNumber(Realm, value);
        if (number != (uint)number) throw Realm.RangeError("Invalid array length");
        if (!array.SetLength((uint)number)) throw Realm.TypeError("Cannot delete property of array");
    }

    /// <summary>Whether no prototype of arrays has properties with integer keys, so that a new element is just that.</summary>
    private bool HasPlainIndices => Realm.ArrayPrototype.Indexed is null && Realm.ObjectPrototype.Indexed is null;

    private void SetElement(int at)
    {
        var receiver = _stack[at];
        var key = _stack[at + 1];
        var value = _stack[at + 2];
        if (key.Ref is JsObject)
        {
            CallSelfHosted(at, "Coercion.setElement", receiver, key, value, JsValue.Undefined);
            return;
        }

        SetKeyed(at, receiver, PropertyKey.From(key), value);
    }

    private void DeleteElement(int at)
    {
        var receiver = _stack[at];
        var keyValue = _stack[at + 1];
        if (receiver.IsNullish) throw Realm.TypeError($"Cannot convert undefined or null to object");
        if (keyValue.Ref is JsObject || receiver.Ref is ProxyObject)
        {
            CallSelfHosted(at, "Coercion.deleteElement", receiver, keyValue);
            return;
        }

        var key = PropertyKey.From(keyValue);
        if (receiver.Ref is JsObject target && !target.Delete(key)) throw Realm.TypeError($"Cannot delete property '{key}' of {Describe(receiver)}");
        _stack[at] = JsValue.True;
        _sp = at + 1;
    }
}
