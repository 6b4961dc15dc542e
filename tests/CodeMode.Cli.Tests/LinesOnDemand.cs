namespace CodeMode.Cli.Tests;

/// <summary>Gives a line only when it is asked for, as a pipe does.</summary>
internal sealed class LinesOnDemand(params Func<string>[] lines) : TextReader
{
    private int _next;

    public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        if (_next == lines.Length) return new(0);
        var line = lines[_next++]() + "\n";
        line.CopyTo(buffer.Span);
        return new(line.Length);
    }
}
