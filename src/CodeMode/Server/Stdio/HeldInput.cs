namespace CodeMode.Server.Stdio;

/// <summary>Standard input whose end is held back until what was asked is answered; it can be ended from this side too.</summary>
internal sealed class HeldInput(Stream input, Func<Task> untilAnswered) : Stream
{
    private readonly TaskCompletionSource<int> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads no further.</summary>
    public void End() => _end.TrySetResult(0);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_hasEnded) return 0;
        // A read of the console cannot be stopped: it is left behind.
        var read = _end.Task.IsCompleted ? 0 : await await Task.WhenAny(input.ReadAsync(buffer, cancellationToken).AsTask(), _end.Task);
        if (read > 0) return read;
        _hasEnded = true;
        await untilAnswered();
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
