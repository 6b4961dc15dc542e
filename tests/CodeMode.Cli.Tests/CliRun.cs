namespace CodeMode.Cli.Tests;

/// <summary>One run of the command line in this process, over streams in memory.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CliRun> StartAsync(params string[] arguments) => StartWithInputAsync("", arguments);

    public static async Task<CliRun> StartWithInputAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(arguments, new Terminal(new StringReader(input), output, error));
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
