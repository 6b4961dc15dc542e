using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Binary;

/// <summary>A window on a buffer, which may have shrunk below it in the meantime.</summary>
internal abstract class BufferView(Realm realm, JsObject prototype, ArrayBufferObject buffer, int byteOffset, int? fixedByteLength)
    : JsObject(realm, prototype)
{
    public ArrayBufferObject Buffer { get; private set; } = buffer;

    /// <summary>Where it began; see <see cref="IsOutOfBounds"/> before it is told to a program.</summary>
    public int ByteOffset { get; private set; } = byteOffset;

    /// <summary>Null for a view that follows the length of its buffer.</summary>
    public int? FixedByteLength { get; private set; } = fixedByteLength;

    public bool IsOutOfBounds => Buffer.IsDetached || ByteOffset + (long)(FixedByteLength ?? 0) > Buffer.Bytes.Length;

    public int ByteLength => IsOutOfBounds ? 0 : FixedByteLength ?? Buffer.Bytes.Length - ByteOffset;

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Buffer = visitor.Required(Buffer);
        ByteOffset = visitor.Integer(ByteOffset);
        FixedByteLength = visitor.Integer(FixedByteLength ?? -1) is >= 0 and var length ? length : null;
    }
}
