namespace CodeMode.Cli;

/// <summary>Reads the program that a verb is given: a path, or <c>-</c> for standard input.</summary>
internal static class ScriptFile
{
    public static async Task<string> ReadAsync(string path, Terminal terminal, CancellationToken cancellationToken)
    {
        if (path == "-") return await terminal.Input.ReadToEndAsync(cancellationToken);
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailedException($"script '{path}' cannot be read: {problem.Message}");
        }
    }
}
