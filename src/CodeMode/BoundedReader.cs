namespace CodeMode;

/// <summary>Reads a stream that may be longer than one wants.</summary>
internal static class BoundedReader
{
    private const int FirstBuffer = 16 << 10;

    /// <summary>The whole stream, or <see langword="null"/> when it is longer than <paramref name="maxBytes"/>: then reading stops there.</summary>
    public static async ValueTask<ArraySegment<byte>?> ReadAsync(Stream stream, long maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(FirstBuffer, maxBytes + 1)];
        var count = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(count), cancellationToken);
            if (read == 0) return new ArraySegment<byte>(buffer, 0, count);
            count += read;
            if (count > maxBytes) return null;
            if (count == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(Math.Min(buffer.Length * 2L, maxBytes + 1), Array.MaxLength));
        }
    }
}
