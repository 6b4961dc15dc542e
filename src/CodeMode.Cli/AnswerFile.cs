namespace CodeMode.Cli;

/// <summary>Files that a verb is told to write or to read: what goes wrong is one line.</summary>
internal static class AnswerFile
{
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailedException($"'{path}' cannot be written: {problem.Message}");
        }
    }

    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailedException($"'{path}' cannot be read: {problem.Message}");
        }
    }
}
