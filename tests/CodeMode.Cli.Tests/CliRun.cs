namespace CodeMode.Cli.Tests;

/// <summary>One run of the command line in this process, over streams in memory.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CliRun> StartAsync(params string[] arguments) => StartWithInputAsync("", arguments);

    public static Task<CliRun> StartWithInputAsync(string input, params string[] arguments) => StartAsync(input, [], arguments);

    /// <summary>A run whose environment has these variables and no others.</summary>
    public static Task<CliRun> StartWithVariablesAsync(Dictionary<string, string> variables, params string[] arguments) => StartAsync("", variables, arguments);

    private static async Task<CliRun> StartAsync(string input, Dictionary<string, string> variables, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(arguments, new Terminal(new StringReader(input), output, error) { Variables = variables.GetValueOrDefault });
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
