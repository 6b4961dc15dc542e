using System.Globalization;
using CodeMode.Docs;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>The tool that searches the host's documentation.</summary>
internal sealed class DocsTool(CodeModeOptions options, Documentation documentation) : ToolBase
{
    private const int MaxNames = 400;
    private const int DefaultLimit = 5;

    protected override Tool Describe() => new()
    {
        Name = options.DocsToolName,
        Description = $"Search the documentation, {documentation.Pages.Count.ToString("N0", CultureInfo.InvariantCulture)} pages ({Names()}): sections that match the words, best first. An empty query gives the contents.",
        InputSchema = ToolSchemas.DocsInput,
        OutputSchema = ToolSchemas.DocsOutput,
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    protected override ValueTask<CallToolResult> AnswerAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var arguments = new ToolArguments(request.Params, "query", "limit");
        return new(Structured(DocsAnswer.Write(documentation.Index, arguments.GetText("query") ?? "", arguments.GetInteger("limit", 1, 50, DefaultLimit)), isError: false));
    }

    private string Names()
    {
        var names = string.Join(", ", documentation.Pages);
        return names.Length <= MaxNames ? names : names[..MaxNames] + "…";
    }
}
