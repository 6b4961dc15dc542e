using System.Text;

namespace CodeMode.Cli;

/// <summary>Where a verb reads and writes. <see cref="Output"/> carries answers only; everything said about them goes to <see cref="Error"/>.</summary>
internal sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error)
{
    /// <summary>Gives an environment variable's value, or <see langword="null"/>.</summary>
    public Func<string, string?> Variables { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The process's own streams, UTF-8 without a byte order mark whatever the system's code page is.</summary>
    public static Terminal OpenStandard()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(
            new StreamReader(Console.OpenStandardInput(), encoding, detectEncodingFromByteOrderMarks: true),
            new StreamWriter(Console.OpenStandardOutput(), encoding),
            new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true });
    }
}
