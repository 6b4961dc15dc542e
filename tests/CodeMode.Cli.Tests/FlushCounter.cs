using System.Text;

namespace CodeMode.Cli.Tests;

/// <summary>Tells of each flush.</summary>
internal sealed class FlushCounter(Action onFlush) : StringWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        onFlush();
        return Task.CompletedTask;
    }
}
