using System.CommandLine;
using CodeMode.Execution;
using Microsoft.Extensions.Logging;

namespace CodeMode.Cli;

/// <summary>What <c>serve</c> offers: documents, each by a namespace of its own where there are several, and MCP servers.</summary>
internal sealed class ServedApis
{
    private readonly Argument<string[]> _documents = new("document")
    {
        Description = "OpenAPI documents: paths or http(s) URLs. Several get their namespaces from their file names.", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _names = new("--name")
    {
        Description = "A document with the namespace that programs call it by. May be repeated.", HelpName = "namespace=document",
    };

    private readonly Option<string[]> _servers = new("--mcp")
    {
        Description = "A file of MCP servers as MCP clients use it ({ \"mcpServers\": … }): the tools of each become a namespace. May be repeated.", HelpName = "file",
    };

    private readonly Option<double> _reload = new("--reload")
    {
        Description = "Seconds between two looks at the documents' addresses, 0 for none. Files are looked at each second.", DefaultValueFactory = static _ => 60, HelpName = "seconds",
    };

    public void AddTo(Command verb)
    {
        verb.Add(_reload);
        verb.Add(_documents);
        verb.Add(_names);
        verb.Add(_servers);
    }

    /// <summary>Loads all; at least one thing to serve must be named.</summary>
    public async Task<ServedConnectors> LoadAsync(
        ParseResult arguments, ApiAddress addresses, ILoggerFactory log, Terminal terminal, CancellationToken cancellationToken)
    {
        var documents = ReadDocuments(arguments, terminal);
        var servers = arguments.GetValue(_servers) ?? [];
        if (documents.Count == 0 && servers.Length == 0) throw new CommandFailedException("nothing to serve: name a document (or set OPENAPI_REFERENCE), or MCP servers with --mcp file", ExitCode.Usage);
        var isOnly = documents.Count == 1 && servers.Length == 0;
        addresses.CheckNames(arguments, isOnly ? null : [.. documents.Select(static d => d.Namespace)]);
        var served = new ServedConnectors();
        foreach (var (ns, document) in documents)
        {
            var definition = await DocumentSource.LoadAsync(document, terminal, cancellationToken);
            var createInvoker = addresses.Find(arguments, definition, document, isOnly ? null : ns, terminal);
            served.Add(Create(ns, definition, createInvoker(definition)), document, ReadInterval(arguments), createInvoker, log);
        }
        foreach (var file in servers) served.AddRange(await ReadServersAsync(file, cancellationToken));
        if (served.Connectors.GroupBy(static c => c.Namespace).FirstOrDefault(static g => g.Count() > 1) is { } clash)
            throw new CommandFailedException($"two things are called '{clash.Key}'; give one of them another name with --name {clash.Key}2=document", ExitCode.Usage);
        return served;
    }

    private double ReadInterval(ParseResult arguments) => arguments.GetValue(_reload) is var seconds and >= 0 and <= 86_400
        ? seconds
        : throw new CommandFailedException("--reload must be a number of seconds from 0 to 86400", ExitCode.Usage);

    private List<(string Namespace, string Document)> ReadDocuments(ParseResult arguments, Terminal terminal)
    {
        var plain = arguments.GetValue(_documents) ?? [];
        var named = (arguments.GetValue(_names) ?? []).Select(ReadName).ToList();
        var servers = arguments.GetValue(_servers) ?? [];
        if (plain.Length + named.Count + servers.Length == 0 && DocumentArgument.FromVariable(terminal) is { } reference) plain = [reference];
        var hasOthers = plain.Length + named.Count > 1 || servers.Length > 0;
        return [.. plain.Select(document => (hasOthers ? NamespaceName.From(FileName(document)) : "api", document)), .. named];
    }

    private static (string, string) ReadName(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == text.Length - 1) throw new CommandFailedException($"--name '{text}' has no '='; write --name github=github.json", ExitCode.Usage);
        return (text[..equals], text[(equals + 1)..]);
    }

    private static string FileName(string document)
    {
        var path = Uri.TryCreate(document, UriKind.Absolute, out var address) ? address.AbsolutePath : document;
        return Path.GetFileNameWithoutExtension(path.TrimEnd('/'));
    }

    private static ApiConnector Create(string ns, ApiDefinition definition, IOperationInvoker invoker)
    {
        try
        {
            return new ApiConnector(ns, definition, invoker);
        }
        catch (ArgumentException)
        {
            throw new CommandFailedException($"--name '{ns}' cannot be a namespace; write an identifier that is no word of JavaScript: --name github=github.json", ExitCode.Usage);
        }
    }

    private static async Task<IReadOnlyList<McpConnector>> ReadServersAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return McpServers.Read(await File.ReadAllTextAsync(file, cancellationToken));
        }
        catch (FormatException problem)
        {
            throw new CommandFailedException($"{file}: {problem.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"--mcp '{file}' cannot be read: {problem.Message}");
        }
    }
}
