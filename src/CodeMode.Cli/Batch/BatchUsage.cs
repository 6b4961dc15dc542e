using System.CommandLine;

namespace CodeMode.Cli.Batch;

/// <summary>A verb takes either a script or <c>--batch</c>.</summary>
internal static class BatchUsage
{
    public static void RequireNoScript(string? script, Command verb)
    {
        if (script is not null)
        {
            throw new CommandFailedException($"--batch reads programs from standard input: leave out '{script}' (see codemode {verb.Name} --help)", ExitCode.Usage);
        }
    }

    public static string RequireScript(string? script, Command verb) =>
        script ?? throw new CommandFailedException($"the script is missing: give its path, - or --batch (see codemode {verb.Name} --help)", ExitCode.Usage);
}
