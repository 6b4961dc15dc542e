using System.Buffers.Binary;
using System.Numerics;

namespace CodeMode.Engine.Runtime;

/// <summary>What Math.random and crypto draw from: xoshiro256**, whose state can be written down, as that of <see cref="Random"/> cannot.</summary>
internal sealed class RandomSource
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>The source of a seed, or one of its own.</summary>
    public RandomSource(int? seed)
    {
        var random = seed is { } given ? new Random(given) : Random.Shared;
        (_a, _b, _c, _d) = (Next(), Next(), Next(), Next() | 1);
        ulong Next() => (ulong)random.NextInt64(long.MinValue, long.MaxValue);
    }

    public double NextDouble() => (Next() >> 11) * (1.0 / (1ul << 53));

    public void NextBytes(Span<byte> target)
    {
        Span<byte> word = stackalloc byte[8];
        for (; !target.IsEmpty; target = target[Math.Min(8, target.Length)..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, Next());
            word[..Math.Min(8, target.Length)].CopyTo(target);
        }
    }

    public void Visit(HeapVisitor visitor)
    {
        _a = (ulong)visitor.Long((long)_a);
        _b = (ulong)visitor.Long((long)_b);
        _c = (ulong)visitor.Long((long)_c);
        _d = (ulong)visitor.Long((long)_d);
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }
}
