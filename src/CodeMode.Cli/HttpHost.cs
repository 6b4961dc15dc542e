namespace CodeMode.Cli;

/// <summary>Serves the tools over HTTP.</summary>
internal static class HttpHost
{
    public static Task RunAsync(CodeModeRunner runner, Uri address, Terminal terminal, CancellationToken cancellationToken) =>
        throw new CommandFailedException($"{runner}{address}{terminal}{cancellationToken}");
}
