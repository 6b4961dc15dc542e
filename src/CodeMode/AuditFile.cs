using CodeMode.Telemetry;

namespace CodeMode;

/// <summary>Appends audit records to a file, one JSON object a line.</summary>
public sealed class AuditFile : IAuditSink, IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Opens the file, or makes it; others may read it meanwhile.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public AuditFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        // A line leaves in one write: there is no buffer that a crash could empty.
        _file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0, Options = FileOptions.Asynchronous,
        });
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var line = AuditLine.Write(record);
        await _writing.WaitAsync();
        try
        {
            await _file.WriteAsync(line);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        _writing.Dispose();
    }
}
