using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CodeMode.Worker.Wire;

/// <summary>One message on its way out.</summary>
internal sealed class MessageWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256);

    public MessageWriter(MessageKind kind)
    {
        // The length's place.
        Int(0);
        Byte((byte)kind);
    }

    public MessageWriter Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
        return this;
    }

    public MessageWriter Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public MessageWriter Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
        return this;
    }

    public MessageWriter Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
        return this;
    }

    public MessageWriter Double(double value) => Long(BitConverter.DoubleToInt64Bits(value));

    /// <summary>A text as it is, half characters included.</summary>
    public MessageWriter Text(string value)
    {
        Int(value.Length);
        _buffer.Write(MemoryMarshal.AsBytes(value.AsSpan()));
        return this;
    }

    public MessageWriter OptionalText(string? value) => value is null ? Flag(false) : Flag(true).Text(value);

    /// <summary>The message with its length before it.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        var message = MemoryMarshal.AsMemory(_buffer.WrittenMemory).Span;
        BinaryPrimitives.WriteInt32LittleEndian(message, message.Length - sizeof(int));
        return message;
    }
}
