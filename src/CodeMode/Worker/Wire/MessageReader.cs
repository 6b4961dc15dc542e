using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CodeMode.Worker.Wire;

/// <summary>One message that came in. Whatever its bytes are, reading ends with a value or with <see cref="InvalidDataException"/>.</summary>
internal sealed class MessageReader(byte[] message)
{
    private int _position = 1;

    public MessageKind Kind { get; } = message.Length > 0 ? (MessageKind)message[0] : throw Broken();

    public int Left => message.Length - _position;

    /// <summary>Reads a whole message; <see langword="null"/> at the end.</summary>
    public static MessageReader? Read(Stream stream, int maxBytes)
    {
        Span<byte> header = stackalloc byte[sizeof(int)];
        var got = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (got < header.Length) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length < 1 || length > maxBytes) throw Broken();
        var message = new byte[length];
        return stream.ReadAtLeast(message, length, throwOnEndOfStream: false) == length ? new MessageReader(message) : null;
    }

    public byte Byte() => Take(1)[0];

    public bool Flag() => Byte() != 0;

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double Double() => BitConverter.Int64BitsToDouble(Long());

    public string Text()
    {
        var length = Int();
        if (length < 0 || length > Left / sizeof(char)) throw Broken();
        return new string(MemoryMarshal.Cast<byte, char>(Take(length * sizeof(char))));
    }

    public string? OptionalText() => Flag() ? Text() : null;

    /// <summary>How many things follow; each takes a byte at least.</summary>
    public int Count()
    {
        var count = Int();
        return count >= 0 && count <= Left ? count : throw Broken();
    }

    public static InvalidDataException Broken() => new("A message over the worker's pipe is broken.");

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left) throw Broken();
        _position += count;
        return message.AsSpan(_position - count, count);
    }
}
