using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Binary;

/// <summary>https://tc39.es/ecma262/#sec-typedarray-exotic-objects</summary>
internal sealed class TypedArrayObject(Realm realm, JsObject prototype, ElementType type, ArrayBufferObject buffer, int byteOffset, int? fixedByteLength)
    : BufferView(realm, prototype, buffer, byteOffset, fixedByteLength)
{
    public ElementType Type { get; private set; } = type;

    /// <summary>The number of elements; 0 when out of bounds.</summary>
    public int Length => ByteLength / Type.Size;

    public override string ClassName => Type.ArrayName;

    /// <summary>An array of its own buffer.</summary>
    public static TypedArrayObject Create(Realm realm, ElementType type, double length, JsObject? prototype = null)
    {
        if (length * type.Size > Limits.EngineSizes.MaxBufferBytes) throw realm.RangeError($"Invalid typed array length: {NumberFormatter.ToString(length)}");
        var bytes = (int)length * type.Size;
        var buffer = new ArrayBufferObject(realm, realm.Get(Intrinsic.ArrayBufferPrototype), bytes);
        return new TypedArrayObject(realm, prototype ?? realm.Get(type.Prototype), type, buffer, 0, bytes);
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Type = ElementType.Of(visitor.Choice(Type?.Kind ?? default));
    }

    public JsValue Read(int index) => Type.Read(Buffer.Bytes.AsSpan(ByteOffset + index * Type.Size));

    /// <summary>Stores a primitive; what lies out of bounds by then is dropped.</summary>
    public void Store(in PropertyKey key, in JsValue value)
    {
        var element = Type.Coerce(Realm, value);
        if (Contains(key)) Type.Write(Buffer.Bytes.AsSpan(ByteOffset + (int)key.Index * Type.Size), element);
    }

    /// <summary>Whether a key is an index of an element that is there.</summary>
    public bool Contains(in PropertyKey key) => key.Name is null && key.Index < (uint)Length;

    /// <summary>Whether a key is a number in canonical form: then it is an element or nothing, whatever the prototypes have.</summary>
    public override bool OwnsMissing(in PropertyKey key)
    {
        if (key.Name is null) return true;
        return key.Name is string { Length: > 0 } name && (char.IsAsciiDigit(name[0]) || name[0] is '-' or 'I' or 'N')
            && (name == "-0" || NumberFormatter.ToString(NumberParser.Parse(name)) == name);
    }

    public override bool GetOwn(in PropertyKey key, out Property property)
    {
        if (Contains(key))
        {
            property = new Property(Read((int)key.Index), PropertyFlags.Default);
            return true;
        }

        property = default;
        return !OwnsMissing(key) && base.GetOwn(key, out property);
    }

    public override void DefineOwn(in PropertyKey key, in Property property)
    {
        if (OwnsMissing(key)) Store(key, property.Value);
        else base.DefineOwn(key, property);
    }

    public override bool Delete(in PropertyKey key) => OwnsMissing(key) ? !Contains(key) : base.Delete(key);

    public override void CollectKeys(List<PropertyKey> keys)
    {
        var length = Length;
        Realm.Meter.ChargeFuel(length);
        Realm.Meter.ChargeMemory(length * 16L);
        for (var i = 0; i < length; i++) keys.Add(new PropertyKey((uint)i));
        CollectNamedKeys(keys);
    }
}
