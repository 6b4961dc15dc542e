using System.CommandLine;
using CodeMode.Cli.Clients;

namespace CodeMode.Cli.Verbs;

/// <summary>Prints what MCP clients need to reach a served API.</summary>
internal sealed class McpConfigVerb : Verb
{
    private readonly DocumentArgument _document = new();

    private readonly Option<string?> _client = new("--client") { Description = "Only this client's.", HelpName = string.Join('|', McpClient.All.Select(static c => c.Name)) };

    private readonly Option<string?> _name = new("--name") { Description = "What clients call the server. Left out, the API's title.", HelpName = "name" };

    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "The API's address, where the document names none.", HelpName = "url" };

    private readonly Option<string?> _http = new("--http") { Description = "For a server that runs at this address (codemode serve --http), not one that the client starts.", HelpName = "url" };

    public McpConfigVerb(Terminal terminal)
        : base("mcp-config", "Print the configuration for MCP clients: Claude Desktop, Claude Code, VS Code, Cursor, Codex.", terminal)
    {
        Add(_document);
        Add(_client);
        Add(_name);
        Add(_baseUrl);
        Add(_http);
    }

    public override IReadOnlyList<string> Example =>
        ["codemode mcp-config openapi.json --client vscode", "codemode mcp-config openapi.json --http http://127.0.0.1:5080"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var clients = FindClients(arguments.GetValue(_client));
        var document = arguments.GetRequiredValue(_document);
        var definition = await DocumentSource.LoadAsync(document, Terminal, cancellationToken);
        var entry = CreateEntry(arguments, definition, document);
        foreach (var client in clients)
        {
            // One client's text can go into its file as it is.
            if (clients.Count == 1) Terminal.Error.WriteLine($"codemode: for {client.Place}");
            else Terminal.Output.WriteLine($"# {client.Name}: {client.Place}");
            Terminal.Output.WriteLine(client.Write(entry));
            if (clients.Count > 1) Terminal.Output.WriteLine();
        }
        return ExitCode.Success;
    }

    private ServerEntry CreateEntry(ParseResult arguments, ApiDefinition definition, string document)
    {
        var name = ServerName(arguments.GetValue(_name) ?? definition.Name);
        if (arguments.GetValue(_http) is { } address) return new ServerEntry(name, [], [], HttpAddress.Parse(address, "--http").GetLeftPart(UriPartial.Authority) + "/mcp");
        var isWeb = Uri.TryCreate(document, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        var command = new List<string> { "codemode", "serve", isWeb ? document : Path.GetFullPath(document) };
        if (arguments.GetValue(_baseUrl) is { } given) command.AddRange(["--base-url", HttpAddress.Parse(given, "--base-url").ToString()]);
        else if (ServerUrl.Find(definition, document) is null) throw new CommandFailedException("the document names no server with a whole address; write --base-url https://…", ExitCode.Usage);
        // All that could be set: a person keeps what the API is used with.
        var variables = ApiCredentials.FromEnvironment(definition, static _ => null).MissingVariables
            .Where(static v => !v.StartsWith('(')).Select(static v => new KeyValuePair<string, string>(v.Split(',')[0], "…"));
        return new ServerEntry(name, command, [.. variables], Url: null);
    }

    private static IReadOnlyList<McpClient> FindClients(string? name)
    {
        if (name is null) return McpClient.All;
        return McpClient.All.FirstOrDefault(c => c.Name == name) is { } client
            ? [client]
            : throw new CommandFailedException($"--client '{name}' is not known.{DidYouMean.Say(name, McpClient.All.Select(static c => c.Name))} It is one of {string.Join(", ", McpClient.All.Select(static c => c.Name))}.", ExitCode.Usage);
    }

    /// <summary>Clients put the name before each tool's: letters, digits and hyphens, not too many.</summary>
    private static string ServerName(string text)
    {
        var words = string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words.Take(4));
        return name.Length > 0 ? name : "api";
    }
}
