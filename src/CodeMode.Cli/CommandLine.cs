using System.CommandLine;
using System.CommandLine.Help;
using CodeMode.Cli.Verbs;

namespace CodeMode.Cli;

/// <summary>Parses the arguments, runs the verb, and turns every failure into one line and an exit code.</summary>
internal static class CommandLine
{
    // After Ctrl+C: longer than a server lets running programs end.
    private static readonly TimeSpan s_termination = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            var root = CreateRoot(terminal);
            // No response files: a program or a query may start with '@'.
            var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (!IsHelp(parsed) && UsageError.Find(parsed) is { } problem) return Fail(terminal, problem, ExitCode.Usage);
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_termination,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (CommandFailedException failure)
        {
            return Fail(terminal, failure.Message, failure.Code);
        }
        catch (OperationCanceledException)
        {
            return Fail(terminal, "stopped", ExitCode.Interrupted);
        }
        catch (IOException failure)
        {
            // The reader of our output went away, or the disk did.
            return Fail(terminal, failure.Message, ExitCode.Failure);
        }
#pragma warning disable CA1031 // The last line of defence: a bug of ours is one line too, not a stack trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return Fail(terminal, $"this is a bug of ours, please report it: {bug.GetType().Name}: {bug.Message}", ExitCode.Failure);
        }
        finally
        {
            await FlushAsync(terminal);
        }
    }

    private static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("Typed, sandboxed code mode for any OpenAPI document.")
        {
            new TypesVerb(terminal),
            new SearchVerb(terminal),
            new CheckVerb(terminal),
            new RunVerb(terminal),
            new EvalVerb(terminal),
            new ServeVerb(terminal),
            new TokensVerb(terminal),
            new McpConfigVerb(terminal),
            new InitVerb(terminal),
            new BaselineVerb(terminal),
            new UpdateDocumentVerb(terminal),
            new WorkerVerb(terminal),
        };
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help) option.Action = new HelpWithExample(help);
        }
        return root;
    }

    private static bool IsHelp(ParseResult parsed) => parsed.Action is HelpWithExample;

    private static int Fail(Terminal terminal, string message, int code)
    {
        terminal.Error.WriteLine("codemode: " + message.ReplaceLineEndings(" "));
        return code;
    }

    private static async Task FlushAsync(Terminal terminal)
    {
        try
        {
            await terminal.Output.FlushAsync();
        }
        catch (IOException)
        {
            // Nobody reads any more; the exit code already says how it went.
        }
    }
}
