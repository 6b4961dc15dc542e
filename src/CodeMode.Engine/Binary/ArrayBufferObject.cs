using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Binary;

/// <summary>https://tc39.es/ecma262/#sec-arraybuffer-objects</summary>
internal sealed class ArrayBufferObject : JsObject
{
    public ArrayBufferObject(Realm realm, JsObject prototype, int length, int? maxLength = null)
        : base(realm, prototype)
    {
        Reserve(realm, length);
        Bytes = new byte[length];
        MaxLength = maxLength;
    }

    /// <summary>The content; empty once detached.</summary>
    public byte[] Bytes { get; private set; }

    /// <summary>Up to where it can be resized; null when it cannot.</summary>
    public int? MaxLength { get; private set; }

    public bool IsDetached { get; private set; }

    public override string ClassName => "ArrayBuffer";

    public override long OwnSize => base.OwnSize + Bytes.Length;

    /// <summary>Charges for bytes about to be allocated or copied.</summary>
    public static void Reserve(Realm realm, long length)
    {
        if (length > EngineSizes.MaxBufferBytes) throw realm.RangeError("Array buffer allocation failed");
        realm.Meter.ChargeFuel(length >> 5);
        realm.Meter.ChargeMemory(length);
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Bytes = visitor.Bytes(Bytes);
        MaxLength = visitor.Integer(MaxLength ?? -1) is >= 0 and var length ? length : null;
        IsDetached = visitor.Flag(IsDetached);
    }

    public void Resize(int length)
    {
        Reserve(Realm, length);
        var bytes = Bytes;
        Array.Resize(ref bytes, length);
        Bytes = bytes;
    }

    /// <summary>Gives the content away: from now on every view of this buffer is out of bounds.</summary>
    public byte[] Detach()
    {
        var bytes = Bytes;
        Bytes = [];
        IsDetached = true;
        if (MaxLength is not null) MaxLength = 0;
        return bytes;
    }

    /// <summary>Takes the content of a detached buffer over.</summary>
    public void Attach(byte[] bytes) => Bytes = bytes;
}
