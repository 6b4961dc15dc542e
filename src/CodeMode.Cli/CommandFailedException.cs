namespace CodeMode.Cli;

/// <summary>Ends a verb with one line on standard error.</summary>
internal sealed class CommandFailedException(string message, int exitCode = ExitCode.Failure) : Exception(message)
{
    public int Code { get; } = exitCode;
}
