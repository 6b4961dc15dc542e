namespace CodeMode.AspNetCore.Dispatch;

/// <summary>Keeps an answer's body up to a ceiling; beyond it the call is aborted and nothing more is kept.</summary>
sealed class AnswerStream(long limit, InProcessLifetime lifetime) : Stream
{
    readonly MemoryStream _content = new();

    public bool Overflowed { get; private set; }

    public ReadOnlyMemory<byte> Written => _content.GetBuffer().AsMemory(0, (int)_content.Length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _content.Length;

    public override long Position
    {
        get => _content.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Overflowed || _content.Length + buffer.Length > limit) Overflow();
        _content.Write(buffer);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    void Overflow()
    {
        Overflowed = true;
        _content.SetLength(0);
        lifetime.Cancel();
        throw new IOException($"The answer has more than {limit} bytes.");
    }
}
