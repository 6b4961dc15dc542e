using System.Globalization;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Builds a text piece by piece; charged whenever it grows, and bounded by the greatest length of a text.</summary>
internal sealed class TextBuilder(Realm realm, int capacity = 64)
{
    private char[] _buffer = new char[capacity];

    public int Length { get; private set; }

    public void Append(char c)
    {
        if (Length == _buffer.Length) Grow(1);
        _buffer[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> piece)
    {
        realm.Meter.ChargeFuel((piece.Length >> 4) + 1);
        if (piece.Length > _buffer.Length - Length) Grow(piece.Length);
        piece.CopyTo(_buffer.AsSpan(Length));
        Length += piece.Length;
    }

    /// <summary>A number's text.</summary>
    public void Append(double number)
    {
        if (Math.Abs(number) >= 1e15 || number != (long)number)
        {
            Append(NumberFormatter.ToString(number));
            return;
        }

        const int longest = 16;
        realm.Meter.ChargeFuel(1);
        if (longest > _buffer.Length - Length) Grow(longest);
        ((long)number).TryFormat(_buffer.AsSpan(Length), out var written, provider: CultureInfo.InvariantCulture);
        Length += written;
    }

    public void Append(char c, int count)
    {
        if (count > _buffer.Length - Length) Grow(count);
        _buffer.AsSpan(Length, count).Fill(c);
        Length += count;
    }

    public override string ToString()
    {
        realm.Meter.ChargeFuel(Length >> 4);
        realm.Meter.ChargeMemory(((Length + _buffer.Length) * 2L) + 24);
        return new string(_buffer, 0, Length);
    }

    private void Grow(int piece)
    {
        var needed = (long)Length + piece;
        if (needed > EngineSizes.MaxStringLength) throw realm.RangeError("Invalid string length");
        var size = (int)Math.Min(EngineSizes.MaxStringLength, Math.Max(needed, _buffer.Length * 2L));
        // The whole buffer is charged, and the one that it takes the place of: neither is reachable from the roots.
        realm.Meter.ChargeMemory((size + _buffer.Length) * 2L);
        realm.Meter.ChargeFuel(Length >> 4);
        Array.Resize(ref _buffer, size);
    }
}
