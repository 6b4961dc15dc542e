using System.CommandLine;

namespace CodeMode.Cli.Verbs;

/// <summary>One word of the command line: its arguments, its help, its work.</summary>
internal abstract class Verb : Command
{
    protected Verb(string name, string description, Terminal terminal) : base(name, description)
    {
        Terminal = terminal;
        SetAction(RunAsync);
    }

    /// <summary>Lines to copy, for the help.</summary>
    public abstract IReadOnlyList<string> Example { get; }

    protected Terminal Terminal { get; }

    /// <summary>Does the work and gives the exit code.</summary>
    protected abstract Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken);
}
