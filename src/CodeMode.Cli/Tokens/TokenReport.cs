using System.Globalization;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CodeMode.Cli.Tokens;

/// <summary>What an API costs a model before it has done anything, in each of the ways to offer it.</summary>
internal sealed class TokenReport
{
    private const int Window = 200_000;

    private readonly ApiDefinition _definition;
    private readonly List<(string Name, string Label, long Tokens)> _rows = [];

    public TokenReport(ApiDefinition definition)
    {
        _definition = definition;
        if (definition.DocumentText is { } text) Add("document", "the document as it is", TokenEstimate.Count(text));
        Add("tools", "an MCP tool per operation, full schemas", new ToolPerOperation(definition.Model, isFull: true).CountTokens());
        Add("toolsMinimal", "an MCP tool per operation, required only", new ToolPerOperation(definition.Model, isFull: false).CountTokens());
        Add("codeMode", "code mode: search and execute", CountTools(new CodeModeOptions()));
        Add("codeModeWithoutCatalog", "code mode without the catalog", CountTools(new CodeModeOptions { CatalogTokens = 0 }));
    }

    public string ToJson() => JsonOutput.WriteObject(json =>
    {
        json.WriteString("api", _definition.Name);
        json.WriteNumber("operations", _definition.Model.Operations.Count);
        json.WriteString("encoding", "o200k, estimated");
        json.WriteStartObject("tokens");
        foreach (var (name, _, tokens) in _rows) json.WriteNumber(name, tokens);
        json.WriteEndObject();
    });

    public void Print(TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"{_definition.Name}: {_definition.Model.Operations.Count:N0} operations; o200k tokens, estimated within 5 %"));
        output.WriteLine();
        var width = _rows.Max(static row => row.Label.Length);
        output.WriteLine($"{"What the model is given".PadRight(width)}  {"tokens",12}  of {Window.ToString("N0", CultureInfo.InvariantCulture)}");
        foreach (var (_, label, tokens) in _rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label.PadRight(width)}  {tokens,12:N0}  {100.0 * tokens / Window,9:N1} %"));
        }
    }

    private void Add(string name, string label, long tokens) => _rows.Add((name, label, tokens));

    private int CountTools(CodeModeOptions options)
    {
        var server = new CodeModeServer(new CodeModeRunner(_definition, new OfflineInvoker(), options));
        return server.Tools.Sum(static tool => TokenEstimate.Count(Write(tool.ProtocolTool)));
    }

    private static string Write(Tool tool) => JsonSerializer.Serialize(tool, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Tool)));
}
