using System.CommandLine;
using Microsoft.Extensions.Logging;

namespace CodeMode.Cli;

/// <summary>What a server tells of itself: the options of <c>serve</c> for its log and its audit.</summary>
internal sealed class ServerWatch
{
    private readonly Option<string?> _audit = new("--audit")
    {
        Description = "Append a line of JSON for each program to this file: who, the code's hash, what it could reach, its calls and their statuses.", HelpName = "file",
    };

    private readonly Option<LogLevel> _level = new("--log")
    {
        Description = "What goes to standard error: Debug, Information, Warning, Error or None.", DefaultValueFactory = static _ => LogLevel.Warning, HelpName = "level",
    };

    public void AddTo(Command verb)
    {
        verb.Add(_audit);
        verb.Add(_level);
    }

    public ILoggerFactory CreateLog(ParseResult arguments, Terminal terminal) => TerminalLog.CreateFactory(terminal, arguments.GetValue(_level));

    /// <summary>The audit file, opened: a server that cannot keep its audit does not start.</summary>
    public AuditFile? OpenAudit(ParseResult arguments)
    {
        if (arguments.GetValue(_audit) is not { } path) return null;
        try
        {
            return new AuditFile(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailedException($"--audit '{path}' cannot be written: {problem.Message}");
        }
    }
}
