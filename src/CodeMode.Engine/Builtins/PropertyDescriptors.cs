using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-property-descriptor-specification-type</summary>
internal static class PropertyDescriptors
{
    /// <summary>The descriptor object of an own property, or undefined.</summary>
    public static JsValue Read(Realm realm, JsObject target, in PropertyKey key)
    {
        if (key.IsPrivate || !target.GetOwn(key, out var property)) return JsValue.Undefined;
        var result = new JsObject(realm, realm.ObjectPrototype);
        if (property.IsAccessor)
        {
            result.Set("get", property.Accessor.Getter is { } getter ? getter : JsValue.Undefined);
            result.Set("set", property.Accessor.Setter is { } setter ? setter : JsValue.Undefined);
        }
        else
        {
            result.Set("value", property.Value);
            result.Set("writable", property.IsWritable);
        }

        result.Set("enumerable", property.IsEnumerable);
        result.Set("configurable", property.IsConfigurable);
        return result;
    }

    /// <summary>https://tc39.es/ecma262/#sec-validateandapplypropertydescriptor for a descriptor object that the prelude has read already.</summary>
    public static bool TryDefine(Realm realm, JsObject target, in PropertyKey key, JsObject descriptor)
    {
        var value = Field(descriptor, "value");
        var getter = Field(descriptor, "get");
        var setter = Field(descriptor, "set");
        var isAccessor = getter is not null || setter is not null;
        if (target is TypedArrayObject view && view.OwnsMissing(key))
        {
            if (!CanDefineElement(view, key, descriptor)) return false;
            if (value is { } element) view.Store(key, element);
            return true;
        }

        if (!target.GetOwn(key, out var current))
        {
            if (!target.IsExtensible) return false;
            var created = Flag(descriptor, "enumerable", PropertyFlags.Enumerable, PropertyFlags.None) | Flag(descriptor, "configurable", PropertyFlags.Configurable, PropertyFlags.None);
            target.DefineOwn(key, isAccessor
                ? new Property(new JsValue(new Accessor(getter?.Ref as JsObject, setter?.Ref as JsObject)), created | PropertyFlags.Accessor)
                : new Property(value ?? JsValue.Undefined, created | Flag(descriptor, "writable", PropertyFlags.Writable, PropertyFlags.None)));
            return true;
        }

        var isData = value is not null || Field(descriptor, "writable") is not null;
        if (!current.IsConfigurable && !IsAllowed(realm, current, descriptor, isAccessor, isData)) return false;
        var flags = Flag(descriptor, "enumerable", PropertyFlags.Enumerable, current.Flags) | Flag(descriptor, "configurable", PropertyFlags.Configurable, current.Flags);
        if (isAccessor)
        {
            var old = current.IsAccessor ? current.Accessor : new Accessor(null, null);
            target.DefineOwn(key, new Property(new JsValue(new Accessor(
                getter is null ? old.Getter : getter.Value.Ref as JsObject,
                setter is null ? old.Setter : setter.Value.Ref as JsObject)), flags | PropertyFlags.Accessor));
        }
        else if (current.IsAccessor && !isData)
        {
            target.DefineOwn(key, new Property(current.Value, flags | PropertyFlags.Accessor));
        }
        else
        {
            flags |= Flag(descriptor, "writable", PropertyFlags.Writable, current.IsAccessor ? PropertyFlags.None : current.Flags);
            var next = value ?? (current.IsAccessor ? JsValue.Undefined : current.Value);
            if (target is JsArray array && key.Name is "length") return TryDefineLength(realm, array, next, flags);
            target.DefineOwn(key, new Property(next, flags));
        }

        return true;
    }

    /// <summary>https://tc39.es/ecma262/#sec-typedarray-defineownproperty, but for the value.</summary>
    public static bool CanDefineElement(TypedArrayObject view, in PropertyKey key, JsObject descriptor) =>
        view.Contains(key)
        && Field(descriptor, "get") is null && Field(descriptor, "set") is null
        && Flag(descriptor, "configurable", PropertyFlags.Default, PropertyFlags.Default) != PropertyFlags.None
        && Flag(descriptor, "enumerable", PropertyFlags.Default, PropertyFlags.Default) != PropertyFlags.None
        && Flag(descriptor, "writable", PropertyFlags.Default, PropertyFlags.Default) != PropertyFlags.None;

    private static bool TryDefineLength(Realm realm, JsArray array, JsValue value, PropertyFlags flags)
    {
        var number = Conversions.ToNumber(realm, value);
        if (number != (uint)number) throw realm.RangeError("Invalid array length");
        if (number != array.Length && !array.IsLengthWritable) return false;
        var complete = array.SetLength((uint)number);
        if ((flags & PropertyFlags.Writable) == 0) array.FreezeLength();
        return complete;
    }

    private static bool IsAllowed(Realm realm, in Property current, JsObject descriptor, bool isAccessor, bool isData)
    {
        if (Field(descriptor, "configurable") is { IsTrue: true }) return false;
        if (Field(descriptor, "enumerable") is { } enumerable && enumerable.IsTrue != current.IsEnumerable) return false;
        if (current.IsAccessor)
        {
            return !isData
                && (Field(descriptor, "get") is not { } getter || ReferenceEquals(getter.Ref as JsObject, current.Accessor.Getter))
                && (Field(descriptor, "set") is not { } setter || ReferenceEquals(setter.Ref as JsObject, current.Accessor.Setter));
        }

        if (isAccessor) return false;
        return current.IsWritable
            || (Field(descriptor, "writable") is not { IsTrue: true } && (Field(descriptor, "value") is not { } value || Operators.SameValue(realm, value, current.Value)));
    }

    private static JsValue? Field(JsObject descriptor, string name) =>
        descriptor.GetOwn(name, out var property) ? property.Value : (JsValue?)null;

    private static PropertyFlags Flag(JsObject descriptor, string name, PropertyFlags flag, PropertyFlags fallback) =>
        Field(descriptor, name) is { } value ? value.IsTrue ? flag : PropertyFlags.None : fallback & flag;
}
