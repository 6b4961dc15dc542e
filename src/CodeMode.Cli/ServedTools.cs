using System.CommandLine;

namespace CodeMode.Cli;

/// <summary>Which tools a server has: the options of <c>serve</c> for them.</summary>
internal sealed class ServedTools
{
    private readonly Option<string?> _docs = new("--docs")
    {
        Description = "A folder of Markdown pages: a third tool, docs, searches their sections.", HelpName = "folder",
    };

    private readonly Option<bool> _single = new("--single")
    {
        Description = "One tool, code, in place of search and execute: its description carries the declarations. For small APIs.",
    };

    public void AddTo(Command verb)
    {
        verb.Add(_docs);
        verb.Add(_single);
    }

    public void Apply(ParseResult arguments, CodeModeOptions options)
    {
        if (arguments.GetValue(_single)) options.SingleToolName = "code";
        if (arguments.GetValue(_docs) is { } folder) options.Documentation = Load(folder);
    }

    private static Documentation Load(string folder)
    {
        try
        {
            var documentation = Documentation.Load(folder);
            return documentation.Pages.Count > 0 ? documentation : throw new CommandFailedException($"--docs '{folder}' holds no Markdown page");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailedException($"--docs '{folder}' cannot be read: {problem.Message}");
        }
    }
}
