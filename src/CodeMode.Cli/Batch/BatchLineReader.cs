using System.Text;

namespace CodeMode.Cli.Batch;

/// <summary>Reads lines of bounded length: <see cref="TextReader.ReadLine"/> would hold a line of any size.</summary>
internal sealed class BatchLineReader(TextReader input, int maxLength = BatchLineReader.DefaultMaxLength)
{
    /// <summary>32 million characters: beyond any program, well within memory.</summary>
    public const int DefaultMaxLength = 32_000_000;

    private readonly char[] _buffer = new char[32_768];
    private int _position;
    private int _length;
    private int _number;

    /// <summary>The next line that is not blank, or <see langword="null"/> at the end.</summary>
    public async ValueTask<BatchLine?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Text is null || !string.IsNullOrWhiteSpace(line.Text)) return line;
        }
        return null;
    }

    private async ValueTask<BatchLine?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var tooLong = false;
        var any = false;
        while (_position < _length || await FillAsync(cancellationToken))
        {
            any = true;
            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOf('\n');
            var part = end < 0 ? rest : rest[..end];
            tooLong |= text.Length + part.Length > maxLength;
            if (!tooLong) text.Append(part);
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0) break;
        }
        if (!any) return null;
        _number++;
        return new BatchLine(_number, tooLong ? null : text.ToString());
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _position = 0;
        _length = await input.ReadAsync(_buffer, cancellationToken);
        return _length > 0;
    }
}
