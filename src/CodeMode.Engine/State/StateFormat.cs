using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CodeMode.Engine.State;

/// <summary>
/// The outside of a state: mark, version, hash of the program's text, content, and a seal over all of that. Without a key the seal finds
/// accidents; with a key it also finds what somebody wrote who does not know the key.
/// </summary>
internal static class StateFormat
{
    /// <summary>Raised whenever what is written changes: a field of the heap, an order, an encoding.</summary>
    public const int Version = 2;

    private const int HashSize = 32;
    private const int HeadSize = 4 + 4 + HashSize;

    private static ReadOnlySpan<byte> Mark => "CMST"u8;

    public static byte[] Seal(ReadOnlySpan<byte> content, string source, ReadOnlySpan<byte> key)
    {
        var state = new byte[HeadSize + content.Length + HashSize];
        Mark.CopyTo(state);
        BinaryPrimitives.WriteInt32LittleEndian(state.AsSpan(4), Version);
        Hash(source, state.AsSpan(8, HashSize));
        content.CopyTo(state.AsSpan(HeadSize));
        HMACSHA256.HashData(key, state.AsSpan(..^HashSize), state.AsSpan(^HashSize..));
        return state;
    }

    /// <summary>The content, after everything around it was checked.</summary>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> state, string source, ReadOnlySpan<byte> key)
    {
        if (state.Length < HeadSize + HashSize || !state.StartsWith(Mark)) throw new ScriptStateException("These bytes are no state of a program, or its end is missing.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(state[4..]);
        if (version != Version)
        {
            throw new ScriptStateException($"The state has version {version} of the format, this engine reads version {Version}. Run the program from its start.");
        }

        Span<byte> hash = stackalloc byte[HashSize];
        HMACSHA256.HashData(key, state[..^HashSize], hash);
        if (!CryptographicOperations.FixedTimeEquals(hash, state[^HashSize..]))
        {
            throw new ScriptStateException("The state was altered or cut short, or it was saved with another key.");
        }

        Hash(source, hash);
        if (!hash.SequenceEqual(state.Slice(8, HashSize))) throw new ScriptStateException("The state belongs to another program: restore it with the program that was saved.");
        return state[HeadSize..^HashSize];
    }

    private static void Hash(string source, Span<byte> target) => SHA256.HashData(Encoding.Unicode.GetBytes(source), target);
}
