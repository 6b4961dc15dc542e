using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>A request body in memory. It keeps the size limit that the server would, which the app may change until the body is read.</summary>
sealed class RequestBodyStream : Stream, IHttpMaxRequestBodySizeFeature
{
    /// <summary>Kestrel's default.</summary>
    const long DefaultLimit = 30_000_000;

    readonly MemoryStream _content;
    long? _limit = DefaultLimit;

    public RequestBodyStream(ReadOnlyMemory<byte> content)
    {
        var segment = MemoryMarshal.TryGetArray(content, out var array) ? array : new(content.ToArray());
        _content = new(segment.Array!, segment.Offset, segment.Count, writable: false);
    }

    public bool IsReadOnly { get; private set; }

    public long? MaxRequestBodySize
    {
        get => _limit;
        set => _limit = IsReadOnly ? throw new InvalidOperationException("The body is being read already.") : value;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Checked().Read(buffer, offset, count);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Checked().ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Checked().ReadAsync(buffer, offset, count, cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    MemoryStream Checked()
    {
        IsReadOnly = true;
        if (_limit is { } limit && _content.Length > limit)
            throw new BadHttpRequestException($"The request body has {_content.Length} bytes; at most {limit} are allowed.", StatusCodes.Status413PayloadTooLarge);
        return _content;
    }
}
