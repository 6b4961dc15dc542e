using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CodeMode.Cli.Verbs;

namespace CodeMode.Cli;

/// <summary>The usual help, and for a verb an example to copy.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            foreach (var line in verb.Example) output.WriteLine("  " + line);
            output.WriteLine();
        }
        return code;
    }
}
